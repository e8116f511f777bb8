package clew.cli;

import clew.money.evidence.Evidence;
import clew.money.ledger.Account;
import clew.money.report.ScheduleFiles;
import clew.money.schedule.Schedule;
import clew.money.schedule.Schedule.Line;
import clew.money.schedule.Schedule.Loss;
import clew.money.schedule.Schedule.OfCurrency;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `clew money schedule`: what can be sought of which asset, and what each victim lost.
@Command(name = "schedule")
final class MoneySchedule implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MoneyCase given = new MoneyCase();

    @Option(names = "--json", descriptionKey = "moneyJson")
    private boolean json;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "moneyOut")
    private @Nullable Path out;

    @Override
    public Integer call() {
        EvidenceFolder.refuseExisting(out);
        Schedule schedule = given.schedule(spec);
        if (json) {
            MoneyCommand.json(ScheduleFiles.json(schedule), spec);
        } else {
            tell(schedule);
        }
        if (out != null) {
            EvidenceFolder.write(out, folder -> {
                Evidence evidence = new Evidence(folder);
                ScheduleFiles.write(schedule, given.head(), evidence);
                evidence.close();
            });
            spec.commandLine().getErr().println(Texts.text("money.written", out.toString()));
        }
        return 0;
    }

    private void tell(Schedule schedule) {
        if (schedule.currencies().isEmpty()) {
            say("money.schedule.none");
        }
        for (OfCurrency of : schedule.currencies()) {
            Account money = of.money();
            long sought = of.lines().stream().mapToLong(Line::sought).sum();
            say(
                    "money.schedule.head",
                    Texts.text("money.doctrine." + schedule.declared()),
                    money.currency(),
                    money.write(of.benefit()),
                    money.write(sought),
                    money.write(of.shortfall()));
            of.lines().forEach(line -> tell(line, money));
            of.losses().forEach(loss -> tell(loss, money));
        }
    }

    private void tell(Line line, Account money) {
        say(
                "money.schedule.asset",
                line.asset().name(),
                money.write(line.sought()),
                money.write(line.direct()),
                money.write(line.mixed()),
                money.write(line.income()),
                money.write(line.equivalent()));
    }

    private void tell(Loss loss, Account money) {
        say(
                "money.schedule.loss",
                loss.name(),
                money.write(loss.lost()),
                money.write(loss.inAssets().filed()),
                money.write(loss.elsewhere()),
                money.write(loss.dissipated()),
                money.write(loss.pariPassu()));
    }

    private void say(String key, String... with) {
        spec.commandLine().getOut().println(Texts.text(key, (Object[]) with));
    }
}
