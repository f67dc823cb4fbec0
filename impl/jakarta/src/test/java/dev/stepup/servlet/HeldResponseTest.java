package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Section 4 of the contract: half a page does not pass for a whole one, also where the servlet closes it on its way out. */
class HeldResponseTest {

    private static final String DENIED = ServletExchange.class.getName() + ".denied";
    private static final String TOLD = RequestCall.class.getName() + ".told";

    private final List<String> closed = new ArrayList<>();
    private final StringWriter text = new StringWriter();
    private final Writer serverWriter = new Writer();
    private final Stream serverStream = new Stream();
    private final Set<Object> attributes = new HashSet<>();
    private boolean committed;
    private Runnable whileFlushing = () -> {};
    private DispatcherType dispatch = DispatcherType.REQUEST;
    private final HeldResponse held = new HeldResponse(request(), response());

    @Test
    void nothingDenied_closed_isClosedAtOnce() throws Exception {
        held.getWriter().close();
        held.getOutputStream().close();
        assertThat(closed).containsExactly("writer", "stream");
    }

    @Test
    void denied_closed_isNotClosedBeforeTheServletComesBack() throws Exception {
        attributes.add(DENIED);
        held.getWriter().close();
        assertThat(closed).isEmpty();
        held.putOff().release();
        assertThat(closed).containsExactly("writer");
    }

    @Test
    void denied_closedAndThrown_isLeftToWhoAnswers() throws Exception {
        attributes.add(DENIED);
        held.getOutputStream().close();
        held.putOff().drop();
        assertThat(closed).isEmpty();
    }

    @Test
    void denied_closedOnAnotherThreadAfterwards_isClosed() throws Exception {
        attributes.add(DENIED);
        held.putOff().release();
        held.getOutputStream().close();
        assertThat(closed).containsExactly("stream");
    }

    @Test
    void forwardIsBack_serverClosesAnEmptyPage_takesNoWriterAndDoesNotFlush() throws Exception {
        held.forwardIsBack();
        assertThatIllegalStateException().isThrownBy(held::getWriter);
        held.getOutputStream().flush();
        held.getOutputStream().close();
        assertThat(closed).containsExactly("stream");
    }

    @Test
    void forwardIsBack_pageIsWritten_isClosedAndNotFlushed() throws Exception {
        held.getWriter().print("a page");
        held.forwardIsBack();
        held.getWriter().flush();
        assertThat(closed).containsExactly("writer");
    }

    @Test
    void forwardIsBack_deniedBefore_isNotClosedBeforeTheServletComesBack() throws Exception {
        attributes.add(DENIED);
        held.getOutputStream().print("a page");
        held.forwardIsBack();
        assertThat(closed).isEmpty();
        held.putOff().release();
        assertThat(closed).containsExactly("stream");
    }

    @Test
    void closed_serverDoesNotMind_whatIsWrittenAfterwardsIsThere() throws Exception {
        PrintWriter writer = held.getWriter();
        writer.print("a");
        writer.close();
        writer.print("b");
        assertThat(text).hasToString("ab");
        assertThat(held.getWriter()).isSameAs(writer);
    }

    @Test
    void denied_allThatEndsOrBeginsAnAnswer_waitsForTheServletToComeBackAndTheFirstCounts() throws Exception {
        attributes.add(DENIED);
        held.sendError(500);
        held.sendRedirect("/elsewhere");
        held.flushBuffer();
        held.getWriter().close();
        assertThat(closed).isEmpty();
        held.putOff().release();
        assertThat(closed).containsExactly("sendError");
    }

    /** On the way out both may be done, and who is denied is to be told of that. */
    @Test
    void denied_flushedAndThenRedirected_isARedirect() throws Exception {
        attributes.add(DENIED);
        held.flushBuffer();
        held.sendRedirect("/elsewhere");
        held.sendError(500);
        held.putOff().release();
        assertThat(closed).containsExactly("sendRedirect");
    }

    @Test
    void denied_writtenAndNoContentAfterwards_staysAsItIs() throws Exception {
        attributes.add(DENIED);
        held.setStatus(204);
        held.getWriter().close();
        held.setStatus(204);
        held.setStatus(418);
        assertThat(closed).containsExactly("setStatus", "setStatus");
    }

    @Test
    void denied_answersAndThrowsSomethingElse_hasAnswered() throws Exception {
        attributes.add(DENIED);
        held.sendRedirect("/elsewhere");
        held.putOff().releaseAnswer();
        assertThat(closed).containsExactly("sendRedirect");
    }

    @Test
    void denied_whatWasForwardedToFails_whoeverHasForwardedGoesOn() throws Exception {
        attributes.add(DENIED);
        held.getWriter().close();
        held.putOff().undoPage();
        held.getWriter().print("instead");
        held.putOff().release();
        assertThat(text).hasToString("instead");
        assertThat(closed).isEmpty();
    }

    @Test
    void denied_redirectedAndWhatIsIncludedFails_isARedirect() throws Exception {
        attributes.add(DENIED);
        held.sendRedirect("/elsewhere");
        held.putOff().undoPage();
        held.getWriter().print("instead");
        held.putOff().release();
        assertThat(text).hasToString("");
        assertThat(closed).containsExactly("sendRedirect");
    }

    @Test
    void denied_closesAndThrowsSomethingElse_thereIsNoPage() throws Exception {
        attributes.add(DENIED);
        held.getWriter().close();
        held.putOff().releaseAnswer();
        held.putOff().release();
        assertThat(closed).isEmpty();
    }

    @Test
    void denied_closed_takesNothingMore() throws Exception {
        attributes.add(DENIED);
        held.getWriter().print("a page");
        held.getWriter().close();
        held.sendError(500);
        held.getWriter().print("and more");
        assertThat(text).hasToString("a page");
        held.putOff().release();
        assertThat(closed).containsExactly("writer");
    }

    @Test
    void denied_flushedOrClosed_isAsGoodAsOnItsWay() throws Exception {
        assertThat(held.isCommitted()).isFalse();
        attributes.add(DENIED);
        held.flushBuffer();
        assertThat(held.isCommitted()).isTrue();
        assertThatIllegalStateException().isThrownBy(held::reset);
        held.getWriter().print("goes on");
        held.getWriter().close();
        assertThat(held.isCommitted()).isTrue();
        assertThatIllegalStateException().isThrownBy(held::resetBuffer);
        assertThat(held.isSent()).isFalse();
    }

    /** The buffers of a server are for one thread at a time. */
    @Test
    void denied_flushedWhileAnotherThreadWrites_thatOneWaits() throws Exception {
        attributes.add(DENIED);
        ServletOutputStream stream = held.getOutputStream();
        Thread elsewhere = new Thread(() -> {
            try {
                stream.println("goes on");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        whileFlushing = () -> {
            elsewhere.start();
            while (elsewhere.getState() != Thread.State.BLOCKED && elsewhere.isAlive()) {
                Thread.onSpinWait();
            }
            closed.add(text.toString());
        };
        stream.flush();
        held.putOff().release();
        elsewhere.join();
        assertThat(closed).containsExactly("", "flush");
        assertThat(text).hasToString("goes on\n");
    }

    @Test
    void denied_includedPageRedirects_serverSaysThatItDoesNotCount() throws Exception {
        attributes.add(DENIED);
        boolean before = held.putOff().includes(true);
        held.sendRedirect("/elsewhere");
        assertThat(closed).containsExactly("sendRedirect");
        held.putOff().includes(before);
        held.sendError(500);
        assertThat(closed).containsExactly("sendRedirect");
    }

    @Test
    void denied_includedPageIsClosed_serverSaysWhetherThatCounts() throws Exception {
        attributes.add(DENIED);
        dispatch = DispatcherType.INCLUDE;
        held.getWriter().close();
        held.sendError(500);
        assertThat(closed).containsExactly("sendError");
        held.getWriter().print("goes on");
        assertThat(text).hasToString("goes on");
    }

    @Test
    void denied_comesOutWithADenial_nothingIsDone() throws Exception {
        attributes.add(DENIED);
        held.sendError(500, "it is so");
        held.getOutputStream().flush();
        held.putOff().drop();
        held.putOff().release();
        held.getOutputStream().write(1);
        assertThat(closed).isEmpty();
    }

    @Test
    void denied_flushedAndNothingElse_isFlushedAtTheEnd() throws Exception {
        attributes.add(DENIED);
        held.getWriter().flush();
        assertThat(closed).isEmpty();
        held.putOff().release();
        assertThat(closed).containsExactly("flush");
    }

    @Test
    void denied_goesOnWriting_isFlushedBefore() throws Exception {
        attributes.add(DENIED);
        held.getWriter().print("one");
        held.flushBuffer();
        assertThat(closed).isEmpty();
        held.getWriter().print("two");
        assertThat(closed).containsExactly("flushBuffer");
        assertThat(text).hasToString("onetwo");
    }

    @Test
    void denied_goesOnWithoutBlocking_isFlushedBefore() throws Exception {
        attributes.add(DENIED);
        held.flushBuffer();
        held.getOutputStream().setWriteListener(null);
        assertThat(closed).containsExactly("flushBuffer");
    }

    @Test
    void denied_isOnItsWayAlready_isFlushed() throws Exception {
        attributes.add(DENIED);
        committed = true;
        held.getOutputStream().flush();
        assertThat(closed).containsExactly("flush");
    }

    @Test
    void denied_isOnItsWayAlready_serverSaysThatItIsTooLateForARedirect() throws Exception {
        attributes.add(DENIED);
        committed = true;
        held.sendRedirect("/elsewhere");
        assertThat(closed).containsExactly("sendRedirect");
    }

    @Test
    void denied_inOtherHands_theyFlushAndAnswer() throws Exception {
        attributes.add(DENIED);
        CompletableFuture.runAsync(() -> {
                    try {
                        held.flushBuffer();
                        held.sendError(409);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .get();
        assertThat(closed).containsExactly("flushBuffer", "sendError");
    }

    @Test
    void denied_errorIsReported_whatIsWrittenAfterwardsDoesNotCount() throws Exception {
        attributes.add(DENIED);
        held.sendError(409);
        held.getWriter().print("and forgets to return");
        assertThat(text).hasToString("");
        held.putOff().release();
        assertThat(closed).containsExactly("sendError");
    }

    @Test
    void denied_anotherDoorHasTold_itsAnswerStandsInPlaceOfARedirect() throws Exception {
        attributes.add(DENIED);
        held.sendRedirect("/elsewhere");
        attributes.add(TOLD);
        held.getWriter().print("denied");
        held.getWriter().close();
        held.putOff().release();
        assertThat(text).hasToString("denied");
        assertThat(closed).containsExactly("writer");
    }

    @Test
    void heldInAnEarlierDispatch_isNotHeldTwice() throws Exception {
        held.putOff().release();
        assertThat(HeldResponse.of(request(), held).getResponse()).isSameAs(held.getResponse());
    }

    @Test
    void heldAndWrapped_isKnown_asLongAsItIsHeld() throws Exception {
        HttpServletResponse wrapped = new HttpServletResponseWrapper(held);
        assertThat(HeldResponse.around(wrapped)).containsSame(held);
        held.putOff().release();
        assertThat(HeldResponse.around(wrapped)).isEmpty();
    }

    @Test
    void written_isWhatTheServerWouldWrite() throws Exception {
        held.getWriter().println("a line");
        held.getWriter().print(1);
        held.getWriter().printf("%s", "!");
        assertThat(text).hasToString("a line\r\n1!");
    }

    @Test
    void written_toTheStream_isWhatTheServerWouldWrite() throws Exception {
        held.getOutputStream().println("ü€");
        held.getOutputStream().write("ä".getBytes(StandardCharsets.UTF_8));
        assertThat(text).hasToString("ü€\nä");
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getDispatcherType" -> dispatch;
                    case "getAttribute" -> attributes.contains(arguments[0]) ? true : null;
                    case "getServletContext" ->
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {ServletContext.class},
                                (context, asked, none) -> null);
                    default -> null;
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getWriter" -> serverWriter;
                    case "getOutputStream" -> serverStream;
                    case "isCommitted" -> committed;
                    default -> {
                        closed.add(method.getName());
                        yield null;
                    }
                });
    }

    /** As servers have it: with a line separator of its own. */
    private final class Writer extends PrintWriter {

        Writer() {
            super(text);
        }

        @Override
        public void println() {
            write("\r\n");
        }

        @Override
        public void flush() {
            closed.add("flush");
        }

        @Override
        public void close() {
            closed.add("writer");
        }
    }

    private final class Stream extends ServletOutputStream {

        @Override
        public void write(int b) {}

        @Override
        public void write(byte[] bytes, int offset, int length) {
            text.write(new String(bytes, offset, length, StandardCharsets.UTF_8));
        }

        /** As Jetty, by the character set of the response. */
        @Override
        public void println(String line) {
            text.write(line + "\n");
        }

        @Override
        public void flush() {
            whileFlushing.run();
            closed.add("flush");
        }

        @Override
        public void close() {
            closed.add("stream");
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }
}
