package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.Problems;
import dev.stepup.kratosdouble.form.SettingsFlow;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Traits;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Another address. */
final class ProfileChange implements SettingsMethod {

    private final Installation installation;

    ProfileChange(Installation installation) {
        this.installation = installation;
    }

    @Override
    public boolean claims(Submission form) {
        return form.method().equals("profile");
    }

    @Override
    public Rules rules(Submission form) {
        JsonObject given = form.traits().orElse(JsonValue.EMPTY_JSON_OBJECT);
        if (!given.containsKey("email")) {
            throw new InvalidForm(Problems.missing("email"), "traits.email");
        }
        if (!(given.get("email") instanceof JsonString)) {
            throw new InvalidForm(Problems.wrongType("string", Traits.type(given.get("email"))), "traits.email");
        }
        if (!Traits.isEmail(given.getString("email", ""))) {
            throw new InvalidForm(Problems.noEmail(given.getString("email", "")), "traits.email");
        }
        for (String name : given.keySet()) {
            if (!name.equals("email")) {
                throw new InvalidForm(Problems.generic("additionalProperties \"" + name + "\" not allowed"), "traits");
            }
        }
        return new Rules(form);
    }

    @Override
    public void keep(SettingsFlow flow, Submission form) {
        JsonObject given = readable(form);
        flow.node("traits.email").ifPresent(node -> {
            JsonValue email = given.getOrDefault("email", JsonValue.NULL);
            if (email != JsonValue.NULL) {
                node.setValue(email);
            } else {
                node.forgetValue();
            }
        });
    }

    private static JsonObject readable(Submission form) {
        try {
            return form.traits().orElse(JsonValue.EMPTY_JSON_OBJECT);
        } catch (InvalidForm notEvenTraits) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    @Override
    public Outcome apply(Change change) {
        JsonObject traits = change.form().traits().orElseThrow();
        Identity identity = change.identity();
        if (traits.equals(identity.traits())) {
            identity.profile(traits, installation.now());
            return Outcome.SAVED;
        }
        if (!change.privileged()) {
            return Outcome.REFRESH_NEEDED;
        }
        boolean taken = installation
                .store()
                .byEmail(traits.getString("email"))
                .filter(other -> !other.id().equals(identity.id()))
                .isPresent();
        if (taken) {
            throw new InvalidForm(Problems.duplicate());
        }
        identity.profile(traits, installation.now());
        return Outcome.SAVED;
    }
}
