package dev.stepup.kratosdouble.admin;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.KeyedPage;
import dev.stepup.kratosdouble.http.NumberedPage;
import dev.stepup.kratosdouble.http.Parameters;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.Uuids;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All identities, in the order of their ids, or those that one filter lets through. */
final class IdentityList {

    private static final String PATH = "/admin/identities";
    private static final String IDENTIFIER = "credentials_identifier";
    private static final String SIMILAR = "preview_credentials_identifier_similar";
    private static final String ORGANIZATION = "organization_id";
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";
    private static final int LARGEST_PAGE = 500;
    private static final int MOST_BY_NUMBER = 1000;

    private final Installation installation;

    IdentityList(Installation installation) {
        this.installation = installation;
    }

    Response list(Call call) {
        Parameters query = call.request().query();
        Set<UUID> ids = ids(query);
        String organization = query.first(ORGANIZATION);
        if (!organization.isEmpty()) {
            id(organization, ORGANIZATION);
        }
        String identifier = query.first(IDENTIFIER);
        String similar = query.first(SIMILAR);
        List<String> revealed = query.all(Identities.INCLUDE);
        Identities.demandKnown(revealed);
        if (Stream.of(identifier, similar, organization, ids.isEmpty() ? "" : "ids")
                        .filter(filter -> !filter.isEmpty())
                        .count()
                > 1) {
            throw Errors.badRequest("You cannot combine multiple filters in this API");
        }
        List<Identity> found = installation.store().identities().stream()
                .filter(identity -> organization.isEmpty())
                .filter(identity -> ids.isEmpty() || ids.contains(identity.id()))
                .filter(identity -> identifier.isEmpty() || identity.isIdentifiedBy(identifier))
                .filter(identity -> similar.isEmpty() || identity.isIdentifiedBy(similar))
                .sorted(Comparator.comparing(identity -> identity.id().toString()))
                .toList();
        boolean withCredentials = !(identifier + similar).isEmpty() || !revealed.isEmpty();
        boolean numbered = query.has("page") && !query.has("page_token") && !query.has("page_size");
        return numbered ? numbered(call, found, withCredentials) : keyed(call, found, withCredentials);
    }

    private static Set<UUID> ids(Parameters query) {
        Set<UUID> ids = new HashSet<>();
        query.all("ids").forEach(text -> ids.add(id(text, "ids")));
        return ids;
    }

    private static UUID id(String text, String parameter) {
        return Uuids.parse(text)
                .orElseThrow(() ->
                        Errors.badRequest("Invalid UUID value `" + text + "` for parameter `" + parameter + "`."));
    }

    private Response keyed(Call call, List<Identity> found, boolean withCredentials) {
        Parameters sent = call.request().query();
        Parameters query = sent.has("page_size") ? sent : sent.renamed("per_page", "page_size");
        KeyedPage page = page(query);
        List<Identity> rest = found.stream()
                .filter(identity -> identity.id().toString().compareTo(page.token()) > 0)
                .toList();
        Response response = Response.json(200, shown(page.of(rest), withCredentials));
        return page.announce(
                response, query, PATH, rest, FIRST, identity -> identity.id().toString());
    }

    private static KeyedPage page(Parameters query) {
        try {
            KeyedPage page = KeyedPage.of(query, LARGEST_PAGE);
            if (page.token().isEmpty() || Uuids.parse(page.token()).isPresent()) {
                return page;
            }
        } catch (NumberFormatException malformed) {
            throw Errors.badRequest("strconv.Atoi: parsing \"" + query.first("page_size") + "\": invalid syntax");
        }
        throw Errors.badRequest("The page token is invalid, do not craft your own page tokens");
    }

    private Response numbered(Call call, List<Identity> found, boolean withCredentials) {
        NumberedPage page = NumberedPage.of(call.request().query()).atMost(LARGEST_PAGE);
        if ((long) page.number() * page.size() > MOST_BY_NUMBER) {
            throw Errors.badRequest("Legacy pagination is not supported for enumerating over " + MOST_BY_NUMBER
                    + " items. Please switch to using page_token and page_size.");
        }
        Response response = Response.json(200, shown(page.of(found), withCredentials));
        // It is the number of all, whatever filter there is.
        int total = installation.store().identities().size();
        return page.announceByNumber(response, call.request(), PATH, total);
    }

    private JsonArray shown(List<Identity> identities, boolean withCredentials) {
        JsonArrayBuilder list = Documents.array();
        identities.forEach(identity -> list.add(shown(identity, withCredentials)));
        return list.build();
    }

    private JsonObject shown(Identity identity, boolean withCredentials) {
        return withCredentials
                ? installation.identityJson().full(identity, List.of())
                : installation.identityJson().withoutCredentials(identity);
    }
}
