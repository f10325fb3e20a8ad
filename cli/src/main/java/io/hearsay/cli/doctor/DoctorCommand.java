package io.hearsay.cli.doctor;

import io.hearsay.cli.console.Progress;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.DatabaseOptions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks everything that must hold of a store. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Check what must always hold of the data; status 1 when something is broken.",
        footer = {
            "",
            "Reads only, all of it as of one moment, so that it may be run while everything works. What is checked is",
            "listed in docs/reliability.md. With --database, HEARSAY_DATABASE_PASSWORD is the password, and the login must",
            "be able to read all tables (pg_read_all_data)."
        })
public final class DoctorCommand implements Callable<Integer> {

    /** 42P01, 42703, 42883, 3F000: a table, column, function or schema is not there. */
    private static final Set<String> OTHER_TABLES = Set.of("42P01", "42703", "42883", "3F000");

    @Mixin
    private DatabaseOptions database = new DatabaseOptions("postgres");

    @Option(names = "--quick", description = "Do not make claims, statements and relations again to compare them.")
    private boolean quick;

    @Option(
            names = "--at-rest",
            description = "What is under way is wrong: addresses that wait, articles not yet extracted.")
    private boolean atRest;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        Examination examination = examination();
        Report report = new Report(examination);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (json) {
            report.printJson(out);
        } else {
            report.print(out);
        }
        return examination.isHealthy() ? 0 : 1;
    }

    private Examination examination() {
        try {
            return database.connect(this::examine);
        } catch (SQLException e) {
            throw new UserErrorException(reason(e), e);
        }
    }

    private Examination examine(Connection connection) throws SQLException {
        Doctor doctor = Doctor.of(connection, atRest);
        return quick ? doctor.quick() : doctor.whole(Progress.onStandardError());
    }

    private static String reason(SQLException failure) {
        return OTHER_TABLES.contains(failure.getSQLState())
                ? "the tables are those of another version; start the services of this one on them once: "
                        + failure.getMessage()
                : "the data cannot be read: " + failure.getMessage();
    }
}
