package dev.stepup.samples.staff;

import dev.stepup.tck.BackendFailure;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database with the portal's tables, which can be out of order in every way that a database knows. */
final class BreakableDatabase implements AutoCloseable {

    /** What an honest answer of a table that never ends looks like: it is cut off by the time-out of the question. */
    private static final String ENDLESS =
            " WHERE (SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000000000) WHERE x * x < 0) = 0";

    private final JdbcConnectionPool pool;
    private final Connection inside;
    private final List<Connection> taken = new ArrayList<>();
    private boolean hidden;

    BreakableDatabase() throws SQLException, IOException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        inside = DriverManager.getConnection(url, "staff", "");
        pool = Database.pool(url);
        Database.createTables(pool);
    }

    JdbcConnectionPool pool() {
        return pool;
    }

    /** In place of whatever was out of order before. */
    void become(BackendFailure failure) {
        repair();
        switch (failure) {
            case NONE -> {}
            case REFUSED -> run("SET EXCLUSIVE 2");
            case ERROR, REDIRECT -> hide();
            case OVERLOADED -> exhaust();
            case GARBAGE -> {
                hide();
                run(
                        "CREATE VIEW login_session AS SELECT id, token_hash, account, '?' AS level, expires FROM away_session");
            }
            case SILENT -> {
                hide();
                run("CREATE VIEW login_session AS SELECT * FROM away_session" + ENDLESS);
                run("CREATE VIEW account AS SELECT * FROM away_account" + ENDLESS);
            }
        }
    }

    private void hide() {
        hidden = true;
        run("ALTER TABLE login_session RENAME TO away_session");
        run("ALTER TABLE account RENAME TO away_account");
    }

    private void exhaust() {
        try {
            for (int i = 0; i < pool.getMaxConnections(); i++) {
                taken.add(pool.getConnection());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void repair() {
        release();
        run("SET EXCLUSIVE FALSE");
        if (hidden) {
            run("DROP VIEW IF EXISTS login_session");
            run("DROP VIEW IF EXISTS account");
            run("ALTER TABLE away_session RENAME TO login_session");
            run("ALTER TABLE away_account RENAME TO account");
            hidden = false;
        }
    }

    private void release() {
        try {
            for (Connection connection : taken) {
                connection.close();
            }
            taken.clear();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String sql, Object... values) {
        try (PreparedStatement statement = inside.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        release();
        pool.dispose();
        run("SHUTDOWN");
    }
}
