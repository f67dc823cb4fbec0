package dev.stepup.samples.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The people who may sign in, with what they know and have. How often somebody may try is not limited here; an application
 * in earnest limits it, for passwords and for codes.
 */
@Dependent
public class Accounts {

    private static final TimeBasedOneTimePasswordGenerator TOTP = new TimeBasedOneTimePasswordGenerator();

    private final DataSource database;

    @Inject
    Accounts(DataSource database) {
        this.database = database;
    }

    /** @param totpSecret in hexadecimal, or null for who has no second factor */
    void add(String name, String password, @Nullable String totpSecret) throws SQLException {
        String sql = "INSERT INTO account (id, name, password, totp_secret) VALUES (?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, name);
            insert.setString(3, PasswordHash.of(password).text());
            insert.setString(4, totpSecret);
            insert.executeUpdate();
        }
    }

    /** The account of who knows its password. */
    Optional<String> signIn(String name, String password) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement question =
                        connection.prepareStatement("SELECT id, password FROM account WHERE name = ?")) {
            question.setString(1, name);
            ResultSet row = question.executeQuery();
            boolean known = row.next();
            PasswordHash hash = known ? new PasswordHash(row.getString("password")) : PasswordHash.OF_NOBODY;
            return hash.matches(password) && known ? Optional.of(row.getString("id")) : Optional.empty();
        }
    }

    /** Whether it is the present code of an account, the one before or the one after: each counts once. */
    boolean acceptsCode(String account, String code) throws SQLException {
        String secret = secret(account);
        long present = Instant.now().getEpochSecond() / TOTP.getTimeStep().toSeconds();
        for (long step = present - 1; secret != null && step <= present + 1; step++) {
            if (code(secret, step).equals(code.strip())) {
                return isFirstUse(account, step);
            }
        }
        return false;
    }

    private @Nullable String secret(String account) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement question =
                        connection.prepareStatement("SELECT totp_secret FROM account WHERE id = ?")) {
            question.setString(1, account);
            ResultSet row = question.executeQuery();
            return row.next() ? row.getString("totp_secret") : null;
        }
    }

    private boolean isFirstUse(String account, long step) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE account SET totp_used = ? WHERE id = ? AND totp_used < ?")) {
            update.setLong(1, step);
            update.setString(2, account);
            update.setLong(3, step);
            return update.executeUpdate() == 1;
        }
    }

    static String code(String secret, long step) {
        SecretKeySpec key = new SecretKeySpec(HexFormat.of().parseHex(secret), TOTP.getAlgorithm());
        try {
            return TOTP.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(step * TOTP.getTimeStep().toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
