package clew.platform.assistance;

import clew.platform.directory.ServiceKind;
import java.util.Arrays;
import java.util.Optional;

/// A service that the Council of Europe Convention (CETS 197) names, with the article and the kind of service
/// by which the directory knows who gives it.
///
/// The articles are marked: check before release against the text of the Convention.
public enum ConventionService {
    SECURE_ACCOMMODATION("12(1)(a)", ServiceKind.SHELTER),
    PSYCHOLOGICAL_HELP("12(1)(a)", ServiceKind.PSYCHOLOGICAL),
    MATERIAL_HELP("12(1)(a)", ServiceKind.MATERIAL_HELP),
    EMERGENCY_MEDICAL("12(1)(b)", ServiceKind.MEDICAL),
    INTERPRETATION("12(1)(c)", ServiceKind.INTERPRETATION),
    COUNSELLING_AND_INFORMATION("12(1)(d)", ServiceKind.COUNSELLING),
    HELP_IN_PROCEEDINGS("12(1)(e)", ServiceKind.LEGAL_ADVICE),
    EDUCATION_OF_CHILDREN("12(1)(f)", ServiceKind.EDUCATION),
    SAFETY_AND_PROTECTION("12(2)", ServiceKind.SHELTER),
    FULL_MEDICAL("12(3)", ServiceKind.MEDICAL),
    WORK_AND_TRAINING("12(4)", ServiceKind.WORK_AND_TRAINING),
    PROTECTION_OF_PRIVATE_LIFE("11", ServiceKind.COUNSELLING),
    LEGAL_AID("15(2)", ServiceKind.LEGAL_ADVICE),
    PROTECTION_OF_WITNESSES("28", ServiceKind.INVESTIGATION),
    GUARDIAN("10(4)", ServiceKind.GUARDIANSHIP),
    RETURN_AND_REINTEGRATION("16", ServiceKind.RETURN_AND_REINTEGRATION);

    private final String article;
    private final ServiceKind kind;

    ConventionService(String article, ServiceKind kind) {
        this.article = article;
        this.kind = kind;
    }

    /// The article of the Convention, such as `12(1)(a)`.
    public String article() {
        return article;
    }

    /// The kind of service by which the directory knows who gives it.
    public ServiceKind kind() {
        return kind;
    }

    /// The first service that the directory knows as this kind.
    public static Optional<ConventionService> of(ServiceKind kind) {
        return Arrays.stream(values()).filter(each -> each.kind == kind).findFirst();
    }

    /// The message key of its label.
    public String key() {
        return "assistance.service." + name();
    }
}
