package dev.stepup.it.oidc.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** Resources whose callers the container authenticates by their tokens. A bean: there a server looks for the annotation. */
@ApplicationScoped
@LoginConfig(authMethod = "MP-JWT", realmName = "vaults")
@ApplicationPath("rest")
public class VerifiedVaults extends Application {}
