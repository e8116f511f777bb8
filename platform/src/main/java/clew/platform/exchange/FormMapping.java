package clew.platform.exchange;

import clew.platform.casework.ExploitationForm;
import clew.platform.exchange.htcds.Cell;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Forms of exploitation in the codes of HTCDS 2.0 (`vic_TypeOfExploitation`), and back.
///
/// The standard knows child labour and Clew does not: it is read as forced labour, for a child cannot agree to
/// it. Forced criminality has no code of its own; it stands as `Other`, with an extension. What the file said
/// stays beside the case.
final class FormMapping {

    static final String FIELD = "vic_TypeOfExploitation";

    private FormMapping() {}

    /// The forms that a record in version 2.0 names.
    static Set<ExploitationForm> of(List<Cell> cells) {
        Set<ExploitationForm> forms = EnumSet.noneOf(ExploitationForm.class);
        boolean criminality = false;
        for (Cell cell : cells) {
            if (cell.column().equals(FIELD)) {
                Arrays.stream(cell.text().split(";", -1))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .map(FormMapping::form)
                        .forEach(forms::add);
            } else if (cell.column().equals("ext_" + FIELD)) {
                criminality = cell.text().contains("ForcedCriminality");
            }
        }
        if (criminality) {
            forms.remove(ExploitationForm.OTHER);
            forms.add(ExploitationForm.FORCED_CRIMINALITY);
        }
        return forms;
    }

    /// The codes for the forms, each once; empty if there is none.
    static String codes(Collection<ExploitationForm> forms) {
        return forms.stream().map(FormMapping::code).distinct().collect(Collectors.joining(";"));
    }

    private static ExploitationForm form(String code) {
        return switch (code) {
            case "SexualExploitation" -> ExploitationForm.SEXUAL;
            case "ForcedLabour", "ChildLabour" -> ExploitationForm.FORCED_LABOUR;
            case "Servitude" -> ExploitationForm.DOMESTIC_SERVITUDE;
            case "ForcedBegging" -> ExploitationForm.FORCED_BEGGING;
            case "OrganRemoval" -> ExploitationForm.REMOVAL_OF_ORGANS;
            case "ForcedMarriage" -> ExploitationForm.FORCED_MARRIAGE;
            case "ForcedAdoption" -> ExploitationForm.ILLEGAL_ADOPTION;
            case "Surrogacy" -> ExploitationForm.SURROGACY;
            default -> ExploitationForm.OTHER;
        };
    }

    private static String code(ExploitationForm form) {
        return switch (form) {
            case SEXUAL -> "SexualExploitation";
            case FORCED_LABOUR -> "ForcedLabour";
            case DOMESTIC_SERVITUDE -> "Servitude";
            case FORCED_BEGGING -> "ForcedBegging";
            case REMOVAL_OF_ORGANS -> "OrganRemoval";
            case FORCED_MARRIAGE -> "ForcedMarriage";
            case ILLEGAL_ADOPTION -> "ForcedAdoption";
            case SURROGACY -> "Surrogacy";
            case FORCED_CRIMINALITY, OTHER -> "Other";
        };
    }
}
