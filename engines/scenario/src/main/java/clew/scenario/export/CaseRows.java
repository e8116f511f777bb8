package clew.scenario.export;

import static clew.scenario.export.WorldExport.text;

import clew.scenario.pack.Site;
import clew.scenario.world.ReadWorld;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A world as cases of IOM's Human Trafficking Case Data Standard, version 2.0: each arrival is a case that
/// begins.
///
/// Fields and codes are those of docs/reference/htcds.md. A fictional State has no code of ISO 3166, so it
/// stands in a column of its own that the standard does not know, with the number of the arrival, the mark and
/// the hash. Where the truth was opened, the status, the means of control, the form of exploitation and where
/// and when it happened stand there as well: the answers of an exercise.
final class CaseRows {

    private static final List<String> SEEN = List.of(
            "prs_FirstName",
            "prs_SecondName",
            "prs_Birthdate",
            "prs_Gender",
            "prs_PrimaryLanguage",
            "cas_Status",
            "world_State",
            "world_Arrival",
            "world_Mark",
            "world_Hash");
    private static final List<String> TRUE = List.of(
            "vic_TraffickingStatus",
            "vic_AgeWhenTrafficked",
            "vic_MethodsOfControl",
            "vic_TypeOfExploitation",
            "vic_ForcedLabourIndustry",
            "hte_Type",
            "hte_City",
            "hte_Date");

    private final ReadWorld world;
    private final @Nullable Hidden hidden;

    CaseRows(ReadWorld world, @Nullable SortedMap<String, byte[]> truth) throws IOException {
        this.world = world;
        this.hidden = truth == null ? null : new Hidden(truth);
    }

    void write(OutputStream out) throws IOException {
        List<String> head = new ArrayList<>(SEEN);
        if (hidden != null) {
            head.addAll(TRUE);
        }
        Csv table = new Csv(out, head);
        for (Map<String, String> arrival : world.table("arrivals.csv")) {
            List<String> row = new ArrayList<>(seen(arrival));
            if (hidden != null) {
                row.addAll(hidden.row(arrival));
            }
            table.row(row);
        }
        table.end();
    }

    private List<String> seen(Map<String, String> arrival) {
        String name = text(arrival, "name");
        int gap = name.indexOf(' ');
        return List.of(
                gap < 0 ? name : name.substring(0, gap),
                gap < 0 ? "" : name.substring(gap + 1),
                text(arrival, "born"),
                text(arrival, "sex").equals("FEMALE") ? "Feminine" : "Masculine",
                Locale.of(text(arrival, "language")).getISO3Language(),
                "Active",
                text(arrival, "country"),
                text(arrival, "number"),
                text(arrival, "mark"),
                world.hash());
    }

    /// What the truth adds.
    private final class Hidden {

        private final Map<String, String> persons = new HashMap<>();
        private final Map<String, Map<String, String>> fates = new HashMap<>();
        private final Map<String, Map<String, String>> spells = new HashMap<>();
        private final LocalDate start =
                LocalDate.parse(Objects.requireNonNull(world.manifest().get("start")));

        Hidden(SortedMap<String, byte[]> truth) throws IOException {
            for (Map<String, String> row : table(truth, "arrivals.csv")) {
                persons.put(text(row, "arrival"), text(row, "person"));
            }
            for (Map<String, String> row : table(truth, "fates.csv")) {
                fates.put(text(row, "person"), row);
            }
            for (Map<String, String> row : table(truth, "spells.csv")) {
                spells.putIfAbsent(text(row, "person"), row);
            }
        }

        private List<Map<String, String>> table(SortedMap<String, byte[]> truth, String name) throws IOException {
            return ReadWorld.rows(Objects.requireNonNull(truth.get(name), name));
        }

        private List<String> row(Map<String, String> arrival) {
            String person = Objects.requireNonNull(persons.get(text(arrival, "number")));
            Map<String, String> fate = Objects.requireNonNull(fates.get(person));
            if (!text(fate, "nature").equals("trafficking")) {
                return List.of("NotAVictimOfTrafficking", "", "", "", "", "", "", "");
            }
            Map<String, String> spell = spells.get(person);
            Site site = spell == null ? null : world.pack().sites().get(text(spell, "site"));
            LocalDate from = spell == null ? null : start.plusDays(Long.parseLong(text(spell, "from")));
            LocalDate born = LocalDate.parse(text(arrival, "born"));
            return List.of(
                    "ActualVictimOfTrafficking",
                    from == null || from.isBefore(born)
                            ? ""
                            : "" + Period.between(born, from).getYears(),
                    controls(text(fate, "controls")),
                    site == null ? "" : exploitation(site.kind()),
                    site == null ? "" : industry(site.kind()),
                    site == null ? "" : "Exploitation",
                    site == null ? "" : site.place(),
                    from == null ? "" : from.toString());
        }
    }

    /// The ILO's signs by the codes of the standard; what it has no code for is `Other`.
    private static String controls(String indicators) {
        TreeSet<String> codes = new TreeSet<>();
        for (String indicator : indicators.split(" ", -1)) {
            if (!indicator.isEmpty()) {
                codes.add(control(indicator));
            }
        }
        return String.join(";", codes);
    }

    private static String control(String indicator) {
        return switch (indicator) {
            case "deceived" -> "FalsePromises";
            case "violence" -> "PhysicalAbuse";
            case "threatened" -> "PhysicalThreats";
            case "documents-kept" -> "WithholdsDocuments";
            case "pay-withheld" -> "TakesEarnings";
            case "debt" -> "DebtBondage";
            case "overtime" -> "ExcessiveWorkingHours";
            case "abusive-conditions" -> "WithholdsNecessities";
            default -> "Other";
        };
    }

    private static String exploitation(Site.Kind kind) {
        return switch (kind) {
            case NIGHTCLUB, ONLINE -> "SexualExploitation";
            case PRIVATE_HOME -> "Servitude";
            case BEGGING -> "ForcedBegging";
            case FIELD, SEWING_FACTORY, CONSTRUCTION_SITE, CARWASH -> "ForcedLabour";
        };
    }

    private static String industry(Site.Kind kind) {
        return switch (kind) {
            case FIELD -> "A_AgricultureForestryAndFishing";
            case SEWING_FACTORY -> "C_Manufacturing";
            case CONSTRUCTION_SITE -> "F_Construction";
            case CARWASH -> "G_WholesaleAndRetailTradeRepairOfMotorVehicles";
            case PRIVATE_HOME -> "T_ActivitiesOfHouseholdsAsEmployers";
            case NIGHTCLUB, ONLINE, BEGGING -> "";
        };
    }
}
