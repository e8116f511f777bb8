package clew.cli;

import clew.money.doctrine.Doctrine;
import clew.money.doctrine.Follower;
import clew.money.inquiry.Claimed;
import clew.money.inquiry.Findings;
import clew.money.inquiry.Inquiry;
import clew.money.inquiry.NoSuchRow;
import clew.money.inquiry.Overdraft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// Statements and claims to rows of them, for every command that follows money.
final class MoneyClaims {

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "moneyFiles")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--claim", paramLabel = "NAME=FILE#ROW[:CENTS]", required = true, descriptionKey = "moneyClaim")
    private List<String> claims = new ArrayList<>();

    @Option(names = "--into-overdrafts", descriptionKey = "moneyOverdrafts")
    private boolean intoOverdrafts;

    /// What became of the claimed money.
    Findings findings(List<Doctrine> doctrines, MoneyOptions options, CommandSpec spec) {
        return findings(doctrines, options, Follower.HERE, spec);
    }

    /// What became of the claimed money, as somebody follows it.
    Findings findings(List<Doctrine> doctrines, MoneyOptions options, Follower follower, CommandSpec spec) {
        List<Claimed> asked = claims.stream().map(text -> claim(text, spec)).toList();
        try {
            return Inquiry.ask(
                    MoneyCommand.read(files, options, spec),
                    asked,
                    doctrines,
                    intoOverdrafts ? Overdraft.BACKWARD : Overdraft.ENDS,
                    follower);
        } catch (NoSuchRow wrong) {
            throw MoneyCommand.refusal(wrong.problems(), spec);
        }
    }

    private static Claimed claim(String text, CommandSpec spec) {
        try {
            return Claimed.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()));
        }
    }
}
