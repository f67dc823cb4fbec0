package dev.stepup.it.oidc.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** Resources whose callers the container authenticates by their tokens. */
@LoginConfig(authMethod = "MP-JWT", realmName = "vaults")
@ApplicationPath("rest")
public class VerifiedVaults extends Application {}
