package clew.money.bench;

import clew.money.statement.Currencies;
import clew.money.statement.StatementFile;
import clew.money.statement.StatementFormats;
import clew.money.statement.UnreadableFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Measures how fast a camt.053 is read, item by item, and how large the heap may be at most while it is. The file
/// is written first, as banks write them: a line for each element, both parties, references and texts.
public final class CamtBench {

    private static final int RUNS = 3;

    private CamtBench() {}

    /// Writes a file of a size and reads it.
    ///
    /// @param megabytes how large it is
    /// @param lines is given the figures, a line each
    /// @throws IOException where the disk fails
    public static void run(long megabytes, Consumer<String> lines) throws IOException {
        Path file = Files.createTempFile("clew-camt", ".xml");
        try {
            long entries = write(file, megabytes * 1_000_000);
            double size = Files.size(file) / 1e6;
            for (int run = 0; run < RUNS; run++) {
                long begun = System.nanoTime();
                long read = read(file);
                double seconds = (System.nanoTime() - begun) / 1e9;
                lines.accept(String.format(
                        Locale.ROOT,
                        "camt.053 of %,.0f MB, %,d of %,d items: %.1f MB/s, heap at most %d MB",
                        size,
                        read,
                        entries + 2,
                        size / seconds,
                        Runtime.getRuntime().maxMemory() >> 20));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static long read(Path path) throws IOException {
        StatementFile file = new StatementFile() {
            @Override
            public String name() {
                return "camt.xml";
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }
        };
        long[] items = {0};
        try {
            StatementFormats.readerOf(file, Currencies.ISO, null).read(file, _ -> items[0]++);
        } catch (UnreadableFile broken) {
            throw new IOException(broken);
        }
        return items[0];
    }

    private static long write(Path file, long bytes) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        long entries = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            long written = 0;
            out.write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>1</Id>
                    <Acct><Id><IBAN>XA00BENCH0000000001</IBAN></Id><Ccy>EUR</Ccy></Acct>
                    """);
            for (; written < bytes; entries++) {
                String entry = entry(random, entries);
                out.write(entry);
                written += entry.length();
            }
            out.write("</Stmt></BkToCstmrStmt></Document>\n");
        }
        return entries;
    }

    private static String entry(SplittableRandom random, long number) {
        return """
                <Ntry>
                 <Amt Ccy="EUR">%d.%02d</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                 <BookgDt><Dt>2026-%02d-%02d</Dt></BookgDt><ValDt><Dt>2026-03-01</Dt></ValDt>
                 <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                 <NtryDtls><TxDtls>
                  <Refs><EndToEndId>E2E-%d</EndToEndId></Refs>
                  <RltdPties>
                   <Dbtr><Nm>Payer number %d</Nm></Dbtr><DbtrAcct><Id><IBAN>XA00PAYER%010d</IBAN></Id></DbtrAcct>
                   <Cdtr><Nm>Payee number %d</Nm></Cdtr><CdtrAcct><Id><IBAN>XA00PAYEE%010d</IBAN></Id></CdtrAcct>
                  </RltdPties>
                  <RmtInf><Ustrd>Invoice %d of the year</Ustrd></RmtInf>
                 </TxDtls></NtryDtls>
                </Ntry>
                """.formatted(
                        random.nextInt(10_000),
                        random.nextInt(100),
                        random.nextBoolean() ? "CRDT" : "DBIT",
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        number,
                        random.nextInt(9_999),
                        random.nextInt(9_999),
                        random.nextInt(9_999),
                        random.nextInt(9_999),
                        number);
    }
}
