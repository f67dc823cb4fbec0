/**
 * What happened, as the payload of CDI events.
 *
 * <table>
 * <caption>When which is fired</caption>
 * <tr><th>event</th><th>when</th></tr>
 * <tr><td>{@link dev.stepup.event.AccessJudged}</td><td>a requirement was judged: permitted, denied, or the backend did not
 * answer</td></tr>
 * <tr><td>{@link dev.stepup.event.StepUpBegun}</td><td>a document was redirected to a login, a step-up or an
 * enrolment</td></tr>
 * <tr><td>{@link dev.stepup.event.StepUpCompleted}</td><td>a requirement is met for which there had been such a
 * redirect</td></tr>
 * <tr><td>{@link dev.stepup.event.StepUpAbandoned}</td><td>the loop guard has ended such redirects</td></tr>
 * <tr><td>{@link dev.stepup.event.SubjectChanged}</td><td>somebody else came than before</td></tr>
 * </table>
 *
 * <p>An observer names the one that it wants, or {@link dev.stepup.event.StepUpEvent} for all of them:
 *
 * <pre>{@code
 * void audit(@Observes StepUpEvent event) { … }
 * }</pre>
 *
 * <p>They are fired synchronously ({@code @Observes}, not {@code @ObservesAsync}), on the caller's thread, while the caller
 * waits. Preflights and {@code satisfies} fire none.
 */
@NullMarked
package dev.stepup.event;

import org.jspecify.annotations.NullMarked;
