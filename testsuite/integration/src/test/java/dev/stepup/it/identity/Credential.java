package dev.stepup.it.identity;

/** A header that proves who somebody is. */
public record Credential(String header, String value) {}
