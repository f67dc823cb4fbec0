package dev.stepup.samples.bank;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The same bank for programs and scripts. */
@ApplicationPath("/api")
public class BankApi extends Application {}
