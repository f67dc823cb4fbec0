package dev.stepup.it.oidc.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Resources for whose callers the container does nothing. */
@ApplicationPath("rest")
public class Vaults extends Application {}
