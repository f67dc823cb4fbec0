/**
 * The servlet doors, and how a deployment comes up.
 *
 * <ul>
 *   <li>A deployment: {@link StepUpInitializer} registers the filters, {@link Deployment} reads {@link SettingsSources},
 *       makes the {@linkplain ProviderFactories providers} and holds the {@link Inventory} against the doors; what comes later
 *       is looked at by {@link LateServlets} and {@link GuardCheck}. What stands at its end is the {@link StepUpContext}.
 *   <li>A request: {@link StepUpFilter} opens its {@link RequestCall}; {@link InnerFilter} holds the URL rules once more behind
 *       the application's filters, and {@link ServletGuard} what the annotations of a servlet ask ({@link ServletPolicy}).
 *   <li>A denial: {@link Answering} says which filter answers it, {@link DenialAnswer} does so, once, by {@link
 *       AnswerWriter}; where that comes too late, {@link CutOff} has the connection ended. {@link HeldResponse} keeps a
 *       response open for it.
 *   <li>One server's own ways: {@code dev.stepup.servlet.server}; Jakarta Faces: {@link FacesDenials}.
 * </ul>
 */
@NullMarked
package dev.stepup.servlet;

import dev.stepup.servlet.inventory.Inventory;
import dev.stepup.servlet.settings.SettingsSources;
import org.jspecify.annotations.NullMarked;
