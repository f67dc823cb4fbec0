package dev.stepup.it.clash;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Tells which jar the application has a class from. */
@Path("library")
public class LibraryResource {

    @GET
    public String of(@QueryParam("class") String name) throws ClassNotFoundException {
        return Class.forName(name)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
    }
}
