package clew.recognition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/// Instruments for tests: written as files, because the reader is the only way to make one.
final class SmallInstruments {

    private SmallInstruments() {}

    /// A random valid instrument with at most 12 indicators in 2 to 4 dimensions.
    static Instrument random(RandomGenerator random) {
        int dimensions = random.nextInt(2, 5);
        StringBuilder file = new StringBuilder(head("verified"));
        file.append("\n[rules]\nrule,strong,medium,weak\n");
        for (int rule = 0; rule < 2; rule++) {
            for (int way = random.nextInt(1, 4); way > 0; way--) {
                int strong = random.nextInt(2);
                int medium = random.nextInt(3);
                int weak = strong + medium == 0 ? random.nextInt(1, 4) : random.nextInt(3);
                file.append("r%d,%d,%d,%d%n".formatted(rule, strong, medium, weak));
            }
        }
        file.append("\n[topics]\ntopic\nt\n\n[dimensions]\ndimension,rule,phase\n");
        for (int d = 0; d < dimensions; d++) {
            file.append("d%d,r%d,any%n".formatted(d, random.nextInt(2)));
        }
        file.append("\n[elements]\nelement,any of\ne,d0 d1\n");
        int indicators = random.nextInt(dimensions, 13);
        file.append("\n[indicators]\nindicator,dimension,strength,topic,noticed,form,population\n");
        for (int i = 0; i < indicators; i++) {
            String strength = new String[] {"strong", "medium", "weak"}[random.nextInt(3)];
            String population = new String[] {"both", "both", "both", "child", "adult"}[random.nextInt(5)];
            int dimension = i < dimensions ? i : random.nextInt(dimensions);
            file.append("i%d,d%d,%s,t,told,short,%s%n".formatted(i, dimension, strength, population));
        }
        appendTable(random, dimensions, file);
        file.append("\n[texts en]\nkind,id,label\ntitle,,T\nsummary,,S\npurpose,p,P\ntopic,t,T\ndimension,e,E\n");
        for (int d = 0; d < dimensions; d++) {
            file.append("dimension,d%d,D%n".formatted(d));
        }
        for (int i = 0; i < indicators; i++) {
            file.append("indicator,i%d,I%n".formatted(i));
        }
        for (String row : new String[] {"child-strong", "strong", "raised", "some"}) {
            if (file.indexOf("\n" + row + ",") >= 0) {
                file.append("combination,%s,C%n".formatted(row));
            }
        }
        return read(file.toString()).orThrow();
    }

    /// Rows whose conditions only ask for more, with the most attention first: such a table is monotone.
    private static void appendTable(RandomGenerator random, int dimensions, StringBuilder file) {
        file.append("\n[combinations]\ncombination,reading,e,d0,d%d,attention,recommend%n".formatted(dimensions - 1));
        file.append("child-strong,child,,,yes,strong,child-protection\n");
        file.append("strong,adult child,%s,yes,yes,strong,human-decision%n".formatted(yes(random)));
        if (random.nextBoolean()) {
            file.append("raised,adult child,yes,,,raised,screen-again\n");
        }
        if (random.nextBoolean()) {
            file.append("some,adult child,,,,some,screen-again\n");
        }
    }

    private static String yes(RandomGenerator random) {
        return random.nextBoolean() ? "yes" : "";
    }

    static String head(String reliability) {
        return """
                [instrument]
                field,value
                id,small
                version,1
                date,2026-11-24
                source,made for a test
                licence,none
                reliability,%s
                population,both
                purposes,p

                [languages]
                language,status,complete
                en,original,yes
                """.formatted(reliability);
    }

    static ReadInstrument read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadInstrument read(byte[] bytes) {
        try {
            return InstrumentReader.read("small.csv", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
