package dev.stepup.kratosdouble.http;

/** Answers one kind of request. */
@FunctionalInterface
public interface Handler {

    Response handle(Call call);
}
