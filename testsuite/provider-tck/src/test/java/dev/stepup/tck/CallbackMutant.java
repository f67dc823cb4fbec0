package dev.stepup.tck;

import dev.stepup.spi.Arrival;
import dev.stepup.spi.Callback;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Departure.Luggage;
import dev.stepup.spi.Trip;
import dev.stepup.tck.InMemory.InMemoryProvider;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Providers with a callback that break one clause each, and the test that has to say so. */
@SuppressWarnings("ImmutableEnumChecker") // what makes a mutant holds nothing
enum CallbackMutant implements Broken {
    BELIEVES_WHO_WAS_SENT_BY_NOBODY("callback_withoutATrip_isRefused", backend -> new InMemoryCallback(backend) {
        @Override
        public Arrival complete(Callback callback) {
            return callback.parameter("state").isEmpty() ? new Arrival.Passed() : super.complete(callback);
        }
    }),
    OUTAGE_FOR_NO_TRIP("callback_withoutATrip_isRefused", backend -> new InMemoryCallback(backend) {
        @Override
        public Arrival complete(Callback callback) {
            return callback.parameter("error").isPresent()
                    ? new Arrival.Unavailable("it said so")
                    : super.complete(callback);
        }
    }),
    ANOTHER_PATH_EACH_TIME("callback_itsPath_isOneBelowTheContextRoot", backend -> new InMemoryCallback(backend) {
        private int asked;

        @Override
        public Optional<String> callbackPath() {
            return Optional.of("/in-memory/" + asked++);
        }
    }),
    CALLBACK_IS_AN_ADDRESS("callback_itsPath_isOneBelowTheContextRoot", backend -> new InMemoryCallback(backend) {
        @Override
        public Optional<String> callbackPath() {
            return Optional.of("/in-memory?done");
        }
    }),
    SAME_STATE_TWICE(
            "callback_eachTrip_hasAStateThatNobodyGuesses",
            backend -> withState(backend, () -> "c2FtZS1zdGF0ZS1mb3ItYWxs")),
    COUNTED_STATES(
            "callback_eachTrip_hasAStateThatNobodyGuesses",
            backend -> withState(backend, () -> "0".repeat(32) + System.nanoTime())),
    SHORT_STATES(
            "callback_eachTrip_hasAStateThatNobodyGuesses",
            backend -> withState(backend, () -> UUID.randomUUID().toString().substring(0, 16))),
    STATE_STAYS_AT_HOME("callback_eachTrip_hasAStateThatNobodyGuesses", backend -> new InMemoryCallback(backend) {
        @Override
        public Departure begin(Trip trip) {
            return super.begin(trip) instanceof Departure.To to
                    ? new Departure.To(
                            URI.create("https://id.example.org/?redirect_uri=" + trip.callback()),
                            to.kept().orElseThrow())
                    : Departure.NOWHERE;
        }
    }),
    CREDENTIAL_AS_LUGGAGE("callback_luggage_holdsNoCredential", backend -> new InMemoryCallback(backend) {
        @Override
        public Departure begin(Trip trip) {
            Departure.To to = (Departure.To) super.begin(trip);
            String credential = backend.sessions.entrySet().stream()
                    .filter(entry -> trip.shortSession().equals(Optional.of(entry.getValue())))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            Luggage luggage = to.kept().orElseThrow();
            return new Departure.To(to.address(), new Luggage(luggage.state(), luggage.text() + " " + credential));
        }
    }),
    KEEPS_NOTHING("callback_completed_isEvidenceFromThenOn", backend -> new InMemoryCallback(backend) {
        @Override
        Arrival complete(String code, String nonce) {
            return super.complete(code, nonce) instanceof Arrival.Completed
                    ? new Arrival.Completed("")
                    : super.complete(code, nonce);
        }
    }),
    COMPLETES_A_TRIP_TWICE("callback_secondTime_isRefused", backend -> new InMemoryCallback(backend) {
        private final Map<String, Arrival> completed = new ConcurrentHashMap<>();

        @Override
        public Arrival complete(Callback callback) {
            String state = callback.parameter("state").orElse("");
            Arrival known = completed.get(state);
            Arrival arrival = known == null ? super.complete(callback) : known;
            if (arrival instanceof Arrival.Completed) {
                completed.put(state, arrival);
            }
            return arrival;
        }
    }),
    BELIEVES_WITHOUT_LUGGAGE("callback_inABrowserThatDidNotLeave_isRefused", backend -> new InMemoryCallback(backend) {
        @Override
        public Arrival complete(Callback callback) {
            Granted granted = backend.codes.get(callback.parameter("code").orElse(""));
            return granted == null
                    ? super.complete(callback)
                    : complete(callback.parameter("code").orElse(""), granted.nonce());
        }
    }),
    BELIEVES_ANY_CODE("callback_withAnythingElseThanWhatWasSent_neverGoesOn", backend -> new InMemoryCallback(backend) {
        @Override
        Arrival complete(String code, String nonce) {
            Arrival arrival = super.complete(code, nonce);
            return arrival instanceof Arrival.Refused ? new Arrival.Completed("whoever") : arrival;
        }
    }),
    OUTAGE_LOOKS_LIKE_FORGERY(
            "callback_whileTheBackendIsOutOfOrder_isUnavailableInTime", backend -> new InMemoryCallback(backend) {
                @Override
                Arrival complete(String code, String nonce) {
                    Arrival arrival = super.complete(code, nonce);
                    return arrival instanceof Arrival.Unavailable ? new Arrival.Refused("no answer") : arrival;
                }
            }),
    WAITS_AT_THE_CALLBACK(
            "callback_whileTheBackendIsOutOfOrder_isUnavailableInTime", backend -> new InMemoryCallback(backend) {
                @Override
                Arrival complete(String code, String nonce) {
                    if (backend.failure == BackendFailure.SILENT) {
                        new java.util.concurrent.CompletableFuture<Void>().join();
                    }
                    return super.complete(code, nonce);
                }
            }),
    LOGS_THE_CODE("callback_whateverComes_isWrittenNowhere", backend -> new InMemoryCallback(backend) {
        @Override
        Arrival complete(String code, String nonce) {
            System.getLogger("mutant").log(Level.DEBUG, "came back with {0}", code);
            return super.complete(code, nonce);
        }
    }),
    CAUSE_QUOTES_THE_LUGGAGE("callback_whateverComes_isWrittenNowhere", backend -> new InMemoryCallback(backend) {
        private volatile String last = "";

        @Override
        public Arrival complete(Callback callback) {
            Arrival arrival = super.complete(callback);
            return arrival instanceof Arrival.Refused ? new Arrival.Refused("not again: " + last) : arrival;
        }

        @Override
        Arrival complete(String code, String nonce) {
            last = nonce;
            return super.complete(code, nonce);
        }
    });

    private final String caughtBy;
    private final UnaryOperator<InMemoryProvider> sabotage;

    CallbackMutant(String caughtBy, Function<InMemory, InMemoryProvider> provider) {
        this.caughtBy = caughtBy;
        this.sabotage = sound -> provider.apply(sound.backend);
    }

    @Override
    public String caughtBy() {
        return caughtBy;
    }

    @Override
    public UnaryOperator<InMemoryProvider> sabotage() {
        return sabotage;
    }

    private static InMemoryProvider withState(InMemory backend, Supplier<String> state) {
        return new InMemoryCallback(backend) {
            @Override
            public Departure begin(Trip trip) {
                URI callback = trip.callback();
                return callback == null ? Departure.NOWHERE : begin(trip, callback, state.get());
            }
        };
    }
}
