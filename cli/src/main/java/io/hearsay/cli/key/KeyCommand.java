package io.hearsay.cli.key;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Keys for the API. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Make, list, rotate and revoke keys for the API.",
        subcommands = {CreateKeyCommand.class, ListKeysCommand.class, RotateKeyCommand.class, RevokeKeyCommand.class})
public final class KeyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: create, list, rotate or revoke");
    }
}
