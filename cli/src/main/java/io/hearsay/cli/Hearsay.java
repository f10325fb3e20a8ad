package io.hearsay.cli;

import io.hearsay.cli.bench.BenchCommand;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.demo.DemoCommand;
import io.hearsay.cli.demo.SiteCommand;
import io.hearsay.cli.doctor.DoctorCommand;
import io.hearsay.cli.evaluate.EvaluateCommand;
import io.hearsay.cli.farm.FarmCommand;
import io.hearsay.cli.filter.ArticleFilter;
import io.hearsay.cli.filter.CompareFilter;
import io.hearsay.cli.filter.ExtractFilter;
import io.hearsay.cli.filter.ReprintsFilter;
import io.hearsay.cli.key.KeyCommand;
import io.hearsay.cli.scrape.ScrapeCommand;
import io.hearsay.cli.services.UpCommand;
import io.hearsay.cli.verify.VerifyCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point: parses the arguments and runs one command. */
@Command(
        name = "hearsay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Finds who claims what in news pages, on whose word and where.",
        description = {
            "",
            "The filters read one JSON object a line from standard input and write one a line to standard output.",
            ""
        },
        footer = {"", "@|bold test|@ builds everything and runs every check; its arguments go to Maven."},
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            KeyCommand.class,
            DoctorCommand.class,
            ScrapeCommand.class,
            ArticleFilter.class,
            ExtractFilter.class,
            ReprintsFilter.class,
            CompareFilter.class,
            EvaluateCommand.class,
            VerifyCommand.class,
            BenchCommand.class,
            FarmCommand.class,
            SiteCommand.class
        })
public final class Hearsay {

    /** Keeps the level set: the logging framework holds its loggers weakly. */
    private static final Logger ROOT = Logger.getLogger("");

    private Hearsay() {}

    /** Runs the command named by the arguments and exits with its status. */
    public static void main(String[] arguments) {
        ROOT.setLevel(Level.WARNING);
        System.exit(commandLine().execute(arguments));
    }

    /** All commands, talking UTF-8 whatever the locale. */
    static CommandLine commandLine() {
        return new CommandLine(new Hearsay())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setUsageHelpLongOptionsMaxWidth(28)
                .setParameterExceptionHandler(Hearsay::refuse)
                .setExecutionExceptionHandler(Hearsay::report);
    }

    /** One sentence says more than all options of a command. */
    private static int refuse(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .printf(
                        "hearsay: %s; see %s --help%n",
                        wrong.getMessage(), command.getCommandSpec().qualifiedName());
        return CommandLine.ExitCode.USAGE;
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (failure instanceof UserErrorException) {
            command.getErr().println("hearsay: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (failure instanceof CancellationException) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
