package clew.money.inquiry;

import clew.money.evidence.Evidence;
import clew.money.inquiry.Findings.Answer;
import clew.money.inquiry.Findings.Carried;
import clew.money.inquiry.Findings.Left;
import clew.money.ledger.Account;
import clew.money.ledger.Notice;
import clew.money.ledger.Source;
import clew.money.statement.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;

/// The evidence of findings as files: tables (CSV, RFC 4180, UTF-8) of what rows carried, what accounts hold,
/// what is not certain and which files it rests on, and a list of their SHA-256 that `sha256sum -c` checks. The
/// same question to the same files gives the same bytes.
public final class Bundle {

    private static final List<String> ROWS = List.of(
            "doctrine",
            "claimant",
            "account",
            "currency",
            "booked",
            "row_amount",
            "claimed_as_filed",
            "claimed_least",
            "claimed_most",
            "other_account",
            "other_name",
            "text",
            "file",
            "row",
            "line",
            "file_sha256",
            "doubts");

    private static final List<String> ACCOUNTS =
            List.of("doctrine", "claimant", "kind", "account", "currency", "as_filed", "least", "most", "claimed");

    private final Findings findings;

    private Bundle(Findings findings) {
        this.findings = findings;
    }

    /// Writes the files into a folder that is there and empty.
    ///
    /// @param pages what stands beside the tables, by its file name
    /// @throws IOException where the disk fails
    public static void write(Findings findings, Path folder, Map<String, String> pages) throws IOException {
        Evidence evidence = new Evidence(folder);
        write(findings, evidence, pages);
        evidence.close();
    }

    /// Writes the files among others.
    ///
    /// @param pages what stands beside the tables, by its file name
    /// @throws IOException where the disk fails
    public static void write(Findings findings, Evidence evidence, Map<String, String> pages) throws IOException {
        Bundle bundle = new Bundle(findings);
        evidence.table("rows.csv", ROWS, bundle::rows);
        evidence.table("accounts.csv", ACCOUNTS, bundle::accounts);
        evidence.table("doubts.csv", List.of("kind", "account", "from", "to", "currency", "amount"), bundle::doubts);
        evidence.table("claims.csv", List.of("claimant", "file", "row", "minor_units"), bundle::claims);
        evidence.table("sources.csv", List.of("file", "bytes", "sha256"), bundle::sources);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            evidence.text(page.getKey(), page.getValue());
        }
    }

    private void rows(CSVPrinter csv) throws IOException {
        for (Answer answer : findings.answers()) {
            for (Carried carried : answer.carried()) {
                row(csv, answer, carried);
            }
        }
    }

    private void row(CSVPrinter csv, Answer answer, Carried carried) throws IOException {
        Account account = findings.ledger().accounts().get(carried.row().account());
        Source source = findings.ledger().sources().get(carried.row().source());
        Entry entry = carried.row().entry();
        csv.printRecord(
                answer.doctrine(),
                findings.names().get(carried.name()),
                account.label(),
                account.currency(),
                entry.booked(),
                account.write(entry.amount()),
                account.write(carried.amount().filed()),
                account.write(carried.amount().least()),
                account.write(carried.amount().most()),
                entry.other().account(),
                entry.other().name(),
                entry.text(),
                source.name(),
                carried.row().number(),
                entry.place().line(),
                source.sha256(),
                kinds(carried.doubts()));
    }

    private static String kinds(List<Notice> doubts) {
        return doubts.stream()
                .map(notice -> notice.kind().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private void accounts(CSVPrinter csv) throws IOException {
        for (Answer answer : findings.answers()) {
            for (Left left : answer.left()) {
                csv.printRecord(
                        answer.doctrine(),
                        findings.names().get(left.name()),
                        left.account().kind(),
                        left.account().label(),
                        left.account().currency(),
                        left.account().write(left.amount().filed()),
                        left.account().write(left.amount().least()),
                        left.account().write(left.amount().most()),
                        left.account().write(answer.claimed().get(left.name())));
            }
        }
    }

    private void doubts(CSVPrinter csv) throws IOException {
        for (Notice notice : findings.ledger().notices()) {
            Account account = findings.ledger().accounts().get(notice.account());
            csv.printRecord(
                    notice.kind(),
                    account.label(),
                    notice.from(),
                    notice.to(),
                    account.currency(),
                    account.write(notice.amount()));
        }
    }

    private void claims(CSVPrinter csv) throws IOException {
        for (Claimed claim : findings.claims()) {
            csv.printRecord(claim.name(), claim.file(), claim.row(), claim.amount() == 0 ? "all" : claim.amount());
        }
    }

    private void sources(CSVPrinter csv) throws IOException {
        for (Source source : findings.ledger().sources()) {
            csv.printRecord(source.name(), source.bytes(), source.sha256());
        }
    }
}
