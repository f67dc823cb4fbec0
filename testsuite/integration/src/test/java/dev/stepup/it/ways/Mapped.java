package dev.stepup.it.ways;

import dev.stepup.AccessDeniedException;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import dev.stepup.servlet.ServletStepUp;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.zip.GZIPOutputStream;

/** Resources of an application that maps whatever is thrown, and compresses whatever is answered. */
public final class Mapped {

    private Mapped() {}

    @ApplicationPath("/rest")
    public static class Rest extends Application {}

    /** In the place of the one that a server has for files. */
    @WebServlet(name = "default", value = "/")
    public static class Front extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try (PrintWriter writer = response.getWriter()) {
                writer.write("half a page");
                ServletStepUp.of(getServletContext()).require(Requirement.of(RequiredAal.AAL1));
            }
        }
    }

    @Path("mapped")
    public static class Resource {

        @Context
        ServletContext application;

        @GET
        @Path("guarded")
        @RequiresAal(RequiredAal.AAL1)
        public String guarded() {
            return "reached";
        }

        @GET
        @Path("asks")
        public String asks() {
            require();
            return "reached";
        }

        @GET
        @Path("fails")
        public CompletionStage<String> fails() {
            CompletableFuture<String> failed = new CompletableFuture<>();
            try {
                require();
            } catch (RuntimeException e) {
                failed.completeExceptionally(new CompletionException(e));
            }
            return failed;
        }

        @GET
        @Path("writes")
        public StreamingOutput writes() {
            return out -> {
                out.write("half a page".getBytes(StandardCharsets.US_ASCII));
                require();
            };
        }

        @GET
        @Path("writes-more")
        public StreamingOutput writesMore() {
            return out -> {
                write(150, out);
                require();
            };
        }

        private static void write(int pieces, OutputStream out) throws IOException {
            byte[] piece = new byte[100];
            Random random = new Random(1);
            for (int i = 0; i < pieces; i++) {
                random.nextBytes(piece);
                out.write(piece);
            }
        }

        @GET
        @Path("masks")
        public StreamingOutput masks() {
            return out -> {
                write(1500, out);
                try {
                    require();
                } catch (RuntimeException e) {
                    throw new IOException("without its cause");
                }
            };
        }

        @GET
        @Path("direct")
        public void direct(@Context HttpServletResponse response) throws IOException {
            try {
                require();
            } catch (AccessDeniedException e) {
                try (OutputStream out = response.getOutputStream()) {
                    out.write("without what is guarded".getBytes(StandardCharsets.US_ASCII));
                }
            }
        }

        @GET
        @Path("closes")
        public void closes(@Context HttpServletResponse response) throws IOException {
            try (OutputStream out = response.getOutputStream()) {
                out.write("half a page".getBytes(StandardCharsets.US_ASCII));
                require();
            }
        }

        @GET
        @Path("redirects")
        public void redirects(@Context HttpServletResponse response) throws IOException {
            try {
                require();
            } finally {
                response.sendRedirect("/elsewhere");
            }
        }

        private void require() {
            ServletStepUp.of(application).require(Requirement.of(RequiredAal.AAL1));
        }
    }

    /** Takes everything for a fault, and is sorry. */
    @Provider
    public static class Sorry implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable thrown) {
            return Response.ok("sorry").build();
        }
    }

    @Provider
    public static class Stamp implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle("X-Stamp", "seen");
        }
    }

    @Provider
    public static class Zip implements WriterInterceptor {
        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            context.getHeaders().putSingle("Content-Encoding", "gzip");
            GZIPOutputStream zip = new GZIPOutputStream(context.getOutputStream());
            context.setOutputStream(zip);
            try {
                context.proceed();
            } finally {
                zip.finish();
            }
        }
    }
}
