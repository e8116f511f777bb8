package clew.cli;

import clew.money.flag.Facts;
import clew.money.flag.Hit;
import clew.money.flag.Parameters;
import clew.money.flag.RedFlag;
import clew.money.flag.RedFlags;
import clew.money.flag.Role;
import clew.money.flag.Screened;
import clew.money.flag.Screening;
import clew.money.ledger.Account;
import clew.money.ledger.Assembly;
import clew.money.ledger.Assumption;
import clew.money.ledger.Ledger;
import clew.money.ledger.Refused;
import clew.money.pattern.Limits;
import clew.money.report.FlagFiles;
import clew.money.statement.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `clew money flags`: red flags of trafficking in human beings, the accounts of people to protect first.
@Command(name = "flags")
final class MoneyFlags implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @picocli.CommandLine.Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "moneyFiles")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--accounts", paramLabel = "FILE", descriptionKey = "moneyAccounts")
    private @Nullable Path accounts;

    @Option(names = "--details", paramLabel = "FILE", descriptionKey = "moneyDetails")
    private @Nullable Path details;

    @Option(names = "--country", paramLabel = "CODE", descriptionKey = "moneyCountry")
    private @Nullable String country;

    @Option(names = "--parameters", paramLabel = "FILE", descriptionKey = "moneyParameters")
    private @Nullable Path ownParameters;

    @Option(names = "--flag", paramLabel = "ID", descriptionKey = "moneyFlag")
    private List<String> only = new ArrayList<>();

    @Option(names = "--list", descriptionKey = "moneyFlagList")
    private boolean list;

    @Option(names = "--json", descriptionKey = "moneyJson")
    private boolean json;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "moneyOut")
    private @Nullable Path out;

    @Mixin
    private MoneyOptions options = new MoneyOptions();

    @Override
    public Integer call() {
        List<RedFlag> flags = flags();
        if (list) {
            flags.forEach(this::describe);
            return 0;
        }
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), Texts.text("money.what"));
        }
        EvidenceFolder.refuseExisting(out);
        Parameters parameters = parameters();
        Ledger ledger = Assembly.of(MoneyCommand.read(files, options, spec), Assumption.AS_FILED);
        Screened screened = Screening.of(ledger, facts(), parameters, Limits.USUAL, flags);
        if (json) {
            MoneyCommand.json(FlagFiles.json(screened), spec);
        } else {
            tell(screened);
        }
        if (out != null) {
            EvidenceFolder.write(out, folder -> FlagFiles.write(screened, parameters.all(), folder));
            spec.commandLine().getErr().println(Texts.text("money.written", out.toString()));
        }
        return 0;
    }

    private List<RedFlag> flags() {
        List<RedFlag> all = RedFlags.all();
        for (String id : only) {
            if (all.stream().noneMatch(flag -> flag.id().equals(id))) {
                throw new ParameterException(spec.commandLine(), Texts.text("money.flag.unknown", id));
            }
        }
        return only.isEmpty()
                ? all
                : all.stream().filter(flag -> only.contains(flag.id())).toList();
    }

    private void describe(RedFlag flag) {
        spec.commandLine()
                .getOut()
                .println(Texts.text(
                        "money.flag.listed",
                        flag.id(),
                        Integer.toString(flag.days()),
                        flag.test(),
                        flag.indicator(),
                        flag.source()));
    }

    private Parameters parameters() {
        try {
            Parameters usual = Parameters.usual();
            Parameters ofCountry = country == null ? usual : usual.of(country.toUpperCase(Locale.ROOT));
            return ownParameters == null ? ofCountry : ofCountry.with(new MoneyCommand.OnDisk(ownParameters));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()));
        } catch (UnreadableFile unreadable) {
            throw MoneyCommand.refusal(List.of(unreadable.problem()), spec);
        } catch (IOException failed) {
            throw unread(failed);
        }
    }

    private Facts facts() {
        try {
            Facts known = accounts == null ? Facts.NONE : Facts.NONE.withAccounts(new MoneyCommand.OnDisk(accounts));
            return details == null ? known : known.withRows(new MoneyCommand.OnDisk(details));
        } catch (Refused refused) {
            throw MoneyCommand.refusal(refused.problems(), spec);
        } catch (IOException failed) {
            throw unread(failed);
        }
    }

    private static Refusal unread(IOException failed) {
        return new Refusal(Failures.UNAVAILABLE, Texts.text("money.unread", String.valueOf(failed.getMessage())));
    }

    private void tell(Screened screened) {
        screened.roles().forEach(role -> say(role(role)));
        Account before = null;
        for (Hit hit : screened.hits()) {
            if (!hit.account().equals(before)) {
                say(Texts.text("money.flag.account", hit.account().label()));
                before = hit.account();
            }
            RedFlag flag = hit.flag();
            say(Texts.text("money.flag.hit", flag.id(), flag.indicator(), flag.source()));
        }
        String computed =
                Integer.toString(screened.flags() - screened.notComputed().size());
        String all = Integer.toString(screened.flags());
        String found = Integer.toString(screened.hits().size());
        say(
                screened.hits().isEmpty()
                        ? Texts.text("money.flag.none", computed, all)
                        : Texts.text("money.flag.some", found, computed, all));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    private static String role(Role role) {
        Account account = role.account();
        return switch (role) {
            case Role.Victim one ->
                Texts.text("money.flag.protect", account.label(), String.format(Locale.ROOT, "%.2f", one.score()));
            case Role.Controller one ->
                Texts.text(
                        "money.flag.controller",
                        account.label(),
                        Integer.toString(one.from().size()),
                        account.write(one.amount()) + " " + account.currency());
        };
    }
}
