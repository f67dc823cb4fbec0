package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.SettingsFlow;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Session;

/**
 * One change that somebody asks for.
 *
 * @param privileged whether the login is young enough to change credentials
 */
record Change(Submission form, SettingsFlow flow, Session session, Identity identity, boolean privileged) {}
