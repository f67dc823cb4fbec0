package dev.stepup.keycloak.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Takes every resource that the server finds. */
@ApplicationPath("rest")
public class RestApplication extends Application {}
