package dev.stepup.samples.staff;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The database of the application. By default it lives and ends with it; {@code -Dstaff.database=URL} names another. */
@ApplicationScoped
public class Database {

    /** What it is by default. */
    static final String OWN = "jdbc:h2:mem:staff;DB_CLOSE_DELAY=-1";

    /** The password of those who are there from the beginning. */
    static final String PASSWORD = "correct horse battery";

    /** The secret of alice's authenticator app: the one of the examples in RFC 6238. */
    static final String SECRET = "3132333435363738393031323334353637383930";

    private final JdbcConnectionPool pool = pool(System.getProperty("staff.database", OWN));

    /** Nobody waits for a connection longer than a request can afford. */
    static JdbcConnectionPool pool(String url) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "staff", "");
        pool.setLoginTimeout(SessionTable.TIMEOUT_SECONDS);
        return pool;
    }

    @PostConstruct
    void fill() {
        try {
            createTables(pool);
            Accounts accounts = new Accounts(pool);
            accounts.add("alice", PASSWORD, SECRET);
            accounts.add("bob", PASSWORD, null);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void createTables(DataSource database) throws SQLException, IOException {
        try (InputStream schema = Database.class.getResourceAsStream("schema.sql");
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Produces
    DataSource dataSource() {
        return pool;
    }

    @PreDestroy
    void close() {
        pool.dispose();
    }
}
