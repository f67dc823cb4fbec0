package dev.stepup.tck;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Session;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.Trip;
import dev.stepup.tck.InMemory.InMemoryProvider;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Providers that break one clause each, and the test that has to say so. */
@SuppressWarnings("ImmutableEnumChecker") // what makes a mutant holds nothing
enum Mutant implements Broken {
    NAME_CHANGES("name_always_isShortAndTheSame", backend -> new InMemoryProvider(backend) {
        private int asked;

        @Override
        public String name() {
            return "in-memory-" + asked++;
        }
    }),
    CAPABILITIES_BEYOND_ITSELF(
            "capabilities_always_areTheSameAndHoldTogether", backend -> new InMemoryProvider(backend) {
                @Override
                public Capabilities capabilities() {
                    return with(super.capabilities(), Aal.AAL1, true, true, Map.of());
                }
            }),
    ACR_VALUES_WITH_A_BLANK("capabilities_always_areTheSameAndHoldTogether", backend -> new InMemoryProvider(backend) {
        @Override
        public Capabilities capabilities() {
            return with(super.capabilities(), Aal.AAL2, true, true, Map.of(Aal.AAL2, List.of("two factors")));
        }
    }),
    TAKES_EVERYBODY("recognise_anotherOnesCredential_isNone", backend -> new InMemoryProvider(backend) {
        @Override
        public CredentialKind recognise(RequestView request) {
            return CredentialKind.COOKIE;
        }
    }),
    WRONG_KIND("recognise_itsOwnCredential_tellsItsKind", backend -> new InMemoryProvider(backend) {
        @Override
        public CredentialKind recognise(RequestView request) {
            return super.recognise(request) == CredentialKind.NONE ? CredentialKind.NONE : CredentialKind.TOKEN;
        }
    }),
    RECOGNISES_BY_ASKING("recognise_whileTheBackendIsSilent_asksNobody", backend -> new InMemoryProvider(backend) {
        @Override
        public CredentialKind recognise(RequestView request) {
            return evidence(request) instanceof Evidence.Present ? CredentialKind.COOKIE : CredentialKind.NONE;
        }
    }),
    SIGNS_OUT_WHEN_CLOSED(
            "evidence_onceTheProviderIsClosed_isTheSameOrUnavailable", backend -> new InMemoryProvider(backend) {
                private boolean closed;

                @Override
                public Evidence evidence(RequestView request) {
                    return closed ? new Evidence.Nobody() : super.evidence(request);
                }

                @Override
                public void close() {
                    closed = true;
                }
            }),
    ONE_SUBJECT_FOR_ALL(
            "evidence_aSession_isPresentWithItsOwner",
            backend -> new Rewriting(
                    backend,
                    session -> new Session(session.id(), "everybody", session.level(), session.methods(), null, true))),
    ALWAYS_AAL2(
            "evidence_aSession_hasTheLevelThatTheBackendStates",
            backend -> new Rewriting(
                    backend,
                    session -> new Session(session.id(), session.subject(), Aal.AAL2, session.methods(), null, true))),
    COUNTS_METHODS(
            "evidence_twoFirstFactors_areNotTwoFactors",
            backend -> new Rewriting(
                    backend,
                    session -> new Session(
                            session.id(),
                            session.subject(),
                            session.methods().size() > 1 ? Aal.AAL2 : Aal.AAL1,
                            session.methods(),
                            null,
                            true))),
    LISTS_NOTHING(
            "evidence_aSession_listsWhatWasCompleted",
            backend -> new Rewriting(
                    backend,
                    session -> new Session(session.id(), session.subject(), session.level(), List.of(), null, true))),
    UNKNOWN_METHODS(
            "evidence_aSession_listsWhatWasCompleted",
            backend -> new Rewriting(
                    backend,
                    session -> new Session(
                            session.id(),
                            session.subject(),
                            session.level(),
                            session.methods().stream()
                                    .map(method -> CompletedMethod.of(
                                            method.name().equals("password") ? "pwd" : method.name(),
                                            method.level(),
                                            method.completed()))
                                    .toList(),
                            null,
                            true))),
    FRESH_AS_OF_NOW("evidence_itsTimes_areThoseOfTheFactorsAndNeverNow", backend -> timed(backend, InMemory.NOW)),
    TIMES_THAT_IT_DENIES("evidence_itsTimes_areThoseOfTheFactorsAndNeverNow", backend -> new InMemoryProvider(backend) {
        @Override
        public Capabilities capabilities() {
            return with(super.capabilities(), Aal.AAL2, false, true, Map.of());
        }
    }),
    NO_TIMES("evidence_itsTimes_areThoseOfTheFactorsAndNeverNow", backend -> timed(backend, null)),
    ANOTHER_SESSION_EACH_TIME(
            "evidence_askedAgain_isTheSame",
            backend -> new Rewriting(
                    backend,
                    session -> new Session(
                            session.id() + System.nanoTime(),
                            session.subject(),
                            session.level(),
                            session.methods(),
                            null,
                            true))),
    BELIEVES_WHAT_IT_IS_TOLD("evidence_aForgedCredential_isNobody", backend -> new InMemoryProvider(backend) {
        @Override
        public Evidence evidence(RequestView request) {
            Evidence evidence = super.evidence(request);
            return evidence == Evidence.NOBODY
                    ? new Evidence.Present(new Session("row", "whoever", Aal.AAL1, List.of(), null, true))
                    : evidence;
        }
    }),
    REMEMBERS_THE_DEAD("evidence_afterTheSessionEnded_isNobodyAtOnce", backend -> new InMemoryProvider(backend) {
        private final Map<String, Evidence> cache = new ConcurrentHashMap<>();

        @Override
        public Evidence evidence(RequestView request) {
            Evidence evidence = super.evidence(request);
            String id = id(request).orElse("");
            if (evidence instanceof Evidence.Present) {
                cache.put(id, evidence);
            }
            return evidence == Evidence.NOBODY ? cache.getOrDefault(id, evidence) : evidence;
        }
    }),
    THROWS_ON_JUNK(
            "evidence_junkInPlaceOfTheCredential_isNobodyAndNeverThrows", backend -> new InMemoryProvider(backend) {
                @Override
                public Evidence evidence(RequestView request) {
                    return id(request).orElse("").length() > 1000 ? unreadable() : super.evidence(request);
                }

                private Evidence unreadable() {
                    throw new IllegalArgumentException("too long");
                }
            }),
    NULL_FOR_NOBODY("evidence_aForgedCredential_isNobody", backend -> new InMemoryProvider(backend) {
        @Override
        @SuppressWarnings("NullAway") // that is the defect
        public Evidence evidence(RequestView request) {
            Evidence evidence = super.evidence(request);
            return evidence == Evidence.NOBODY ? null : evidence;
        }
    }),
    KEEPS_THE_LAST_REQUEST("evidence_manyAtOnce_neverTakesOneForAnother", backend -> new InMemoryProvider(backend) {
        private volatile String last = "";

        @Override
        public Evidence evidence(RequestView request) {
            last = id(request).orElse("");
            // As long as a backend takes: others come in between.
            java.util.concurrent.locks.LockSupport.parkNanos(200_000);
            Evidence found = super.evidence(request);
            Session session = backend.sessions.get(last);
            return found instanceof Evidence.Present && session != null ? new Evidence.Present(session) : found;
        }
    }),
    OUTAGE_MEANS_NOBODY(
            "evidence_whileTheBackendIsOutOfOrder_isUnavailableInTime", backend -> new InMemoryProvider(backend) {
                @Override
                public Evidence evidence(RequestView request) {
                    Evidence evidence = super.evidence(request);
                    return evidence instanceof Evidence.Unavailable ? Evidence.NOBODY : evidence;
                }
            }),
    OUTAGE_IS_THROWN(
            "evidence_whileTheBackendIsOutOfOrder_isUnavailableInTime", backend -> new InMemoryProvider(backend) {
                @Override
                public Evidence evidence(RequestView request) {
                    if (super.evidence(request) instanceof Evidence.Unavailable down) {
                        throw new IllegalStateException(down.cause());
                    }
                    return super.evidence(request);
                }
            }),
    LIVES_ON_ITS_CACHE(
            "evidence_whileTheBackendIsOutOfOrder_isUnavailableInTime", backend -> new InMemoryProvider(backend) {
                @Override
                public Evidence evidence(RequestView request) {
                    Session session = id(request).map(backend.sessions::get).orElse(null);
                    return session == null ? Evidence.NOBODY : new Evidence.Present(session);
                }
            }),
    WAITS_FOR_EVER(
            "evidence_whileTheBackendIsOutOfOrder_isUnavailableInTime", backend -> new InMemoryProvider(backend) {
                @Override
                public Evidence evidence(RequestView request) {
                    if (backend.failure == BackendFailure.SILENT) {
                        new java.util.concurrent.CompletableFuture<Void>().join();
                    }
                    return super.evidence(request);
                }
            }),
    STAYS_DOWN("evidence_onceTheBackendIsInOrderAgain_isPresent", backend -> new InMemoryProvider(backend) {
        private volatile boolean down;

        @Override
        public Evidence evidence(RequestView request) {
            Evidence evidence = super.evidence(request);
            down |= evidence instanceof Evidence.Unavailable;
            return down ? new Evidence.Unavailable("gave up") : evidence;
        }
    }),
    EVERYBODY_REACHES_AAL2(
            "reachable_byWhatIsEnrolled_isToldWhereTheProviderSaysThatItTells",
            backend -> new InMemoryProvider(backend) {
                @Override
                public Reachable reachable(Session session) {
                    return super.reachable(session) instanceof Reachable.Known
                            ? new Reachable.Known(Aal.AAL2)
                            : super.reachable(session);
                }
            }),
    TELLS_WHAT_IT_DENIES(
            "reachable_byWhatIsEnrolled_isToldWhereTheProviderSaysThatItTells",
            backend -> new InMemoryProvider(backend) {
                @Override
                public Capabilities capabilities() {
                    return with(super.capabilities(), Aal.AAL2, true, false, Map.of());
                }
            }),
    GUESSES_THE_REACHABLE(
            "reachable_whileTheBackendIsOutOfOrder_isNotGuessed", backend -> new InMemoryProvider(backend) {
                @Override
                public Reachable reachable(Session session) {
                    return super.reachable(session) instanceof Reachable.Failed
                            ? Reachable.NOT_TOLD
                            : super.reachable(session);
                }
            }),
    FORGETS_THE_WAY_BACK(
            "trip_ofABrowser_leadsToAnAbsoluteAddressAndBack",
            backend -> leading(
                    backend, trip -> "https://id.example.org/" + trip.denial().kind() + "?a=b")),
    SAME_WAY_FOR_ALL(
            "trip_ofABrowser_leadsToAnAbsoluteAddressAndBack",
            backend -> leading(backend, trip -> "https://id.example.org/login?return_to=" + trip.returnTo())),
    RELATIVE_ADDRESS(
            "trip_ofABrowser_leadsToAnAbsoluteAddressAndBack",
            backend -> leading(backend, trip -> "/" + trip.denial().kind() + "?return_to=" + trip.returnTo())),
    LOGS_THE_CREDENTIAL("whateverHappens_noSecretIsWrittenAnywhere", backend -> new InMemoryProvider(backend) {
        @Override
        public Evidence evidence(RequestView request) {
            System.getLogger("mutant").log(Level.DEBUG, "asked by {0}", request.headers("Cookie"));
            return super.evidence(request);
        }
    }),
    ID_IS_THE_CREDENTIAL("whateverHappens_noSecretIsWrittenAnywhere", backend -> new InMemoryProvider(backend) {
        @Override
        public Evidence evidence(RequestView request) {
            return super.evidence(request) instanceof Evidence.Present present
                    ? new Evidence.Present(new Session(
                            id(request).orElseThrow(),
                            present.session().subject(),
                            present.session().level(),
                            present.session().methods(),
                            null,
                            true))
                    : super.evidence(request);
        }
    }),
    CAUSE_QUOTES_THE_CREDENTIAL("whateverHappens_noSecretIsWrittenAnywhere", backend -> new InMemoryProvider(backend) {
        @Override
        public Evidence evidence(RequestView request) {
            return super.evidence(request) instanceof Evidence.Unavailable
                    ? new Evidence.Unavailable("no answer for " + id(request).orElse(""))
                    : super.evidence(request);
        }
    });

    private final String caughtBy;
    private final UnaryOperator<InMemoryProvider> sabotage;

    Mutant(String caughtBy, java.util.function.Function<InMemory, InMemoryProvider> provider) {
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

    /** A provider that says something else of a session than its backend. */
    private static final class Rewriting extends InMemoryProvider {

        private final UnaryOperator<Session> rewriting;

        Rewriting(InMemory backend, UnaryOperator<Session> rewriting) {
            super(backend);
            this.rewriting = rewriting;
        }

        @Override
        public Evidence evidence(RequestView request) {
            return super.evidence(request) instanceof Evidence.Present present
                    ? new Evidence.Present(rewriting.apply(present.session()))
                    : super.evidence(request);
        }
    }

    private static InMemoryProvider timed(InMemory backend, @org.jspecify.annotations.Nullable Instant completed) {
        return new Rewriting(
                backend,
                session -> new Session(
                        session.id(),
                        session.subject(),
                        session.level(),
                        session.methods().stream()
                                .map(method -> CompletedMethod.of(method.name(), method.level(), completed))
                                .toList(),
                        null,
                        true));
    }

    private static InMemoryProvider leading(InMemory backend, java.util.function.Function<Trip, String> address) {
        return new InMemoryProvider(backend) {
            @Override
            public Departure begin(Trip trip) {
                return Departure.to(URI.create(address.apply(trip)));
            }
        };
    }

    private static Capabilities with(
            Capabilities sound, Aal highest, boolean knowsTimes, boolean tells, Map<Aal, List<String>> acrValues) {
        return new Capabilities(highest, knowsTimes, tells, sound.methods(), acrValues);
    }
}
