package dev.stepup.samples.staff;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Session;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Who has signed in, and by what. A level is written down by the page that has seen the factor, and never computed. */
@Dependent
public class SessionTable {

    /** The longest that a question may take. How long one waits for a connection is a matter of the pool. */
    static final int TIMEOUT_SECONDS = 2;

    private static final Duration LIFESPAN = Duration.ofHours(8);
    private static final String FIND = """
            SELECT s.id, s.account, s.level, s.expires, m.name, m.level AS method_level, m.completed
            FROM login_session s JOIN completed_method m ON m.session = s.id
            WHERE s.token_hash = ? ORDER BY m.completed""";

    private final DataSource database;

    @Inject
    SessionTable(DataSource database) {
        this.database = database;
    }

    /** The session that a token stands for: one question, so that its level and its factors belong together. */
    Optional<Session> find(SessionToken token) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement question = question(connection, FIND, token.hash());
                ResultSet row = question.executeQuery()) {
            List<CompletedMethod> methods = new ArrayList<>();
            Session session = null;
            while (row.next()) {
                Aal level = Aal.valueOf(row.getString("method_level"));
                methods.add(CompletedMethod.of(row.getString("name"), level, time(row, "completed")));
                session = session(row, methods);
            }
            return Optional.ofNullable(session);
        }
    }

    boolean hasSecondFactor(String account) throws SQLException {
        String sql = "SELECT totp_secret FROM account WHERE id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement question = question(connection, sql, account);
                ResultSet row = question.executeQuery()) {
            return row.next() && row.getString("totp_secret") != null;
        }
    }

    /** Somebody has signed in with their password. Whatever session this browser had before is over. */
    SessionToken open(String account, @Nullable SessionToken before) throws SQLException {
        SessionToken token = SessionToken.random();
        String id = UUID.randomUUID().toString();
        OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection()) {
            run(connection, "DELETE FROM login_session WHERE token_hash = ?", before == null ? "" : before.hash());
            run(connection, "DELETE FROM login_session WHERE expires < ?", now);
            String sql = "INSERT INTO login_session (id, token_hash, account, level, expires) VALUES (?, ?, ?, ?, ?)";
            run(connection, sql, id, token.hash(), account, "AAL1", now.plus(LIFESPAN));
            complete(connection, id, "password", "AAL1", now);
        }
        return token;
    }

    /** The owner of a session has shown their second factor. Who knows the old token has nothing of it. */
    SessionToken raise(String id) throws SQLException {
        SessionToken token = SessionToken.random();
        OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection()) {
            complete(connection, id, "totp", "AAL2", now);
            String sql = "UPDATE login_session SET level = 'AAL2', token_hash = ? WHERE id = ?";
            run(connection, sql, token.hash(), id);
        }
        return token;
    }

    void end(SessionToken token) throws SQLException {
        try (Connection connection = database.getConnection()) {
            run(connection, "DELETE FROM login_session WHERE token_hash = ?", token.hash());
        }
    }

    private static void complete(Connection connection, String id, String name, String level, OffsetDateTime now)
            throws SQLException {
        String sql = "INSERT INTO completed_method (session, name, level, completed) VALUES (?, ?, ?, ?)";
        run(connection, sql, id, name, level, now);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = question(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement question(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(TIMEOUT_SECONDS);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Session session(ResultSet row, List<CompletedMethod> methods) throws SQLException {
        Aal level = Aal.valueOf(row.getString("level"));
        return new Session(row.getString("id"), row.getString("account"), level, methods, time(row, "expires"), true);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
