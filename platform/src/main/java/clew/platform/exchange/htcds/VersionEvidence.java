package clew.platform.exchange.htcds;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers what tells the version of a file: fields that only one version has, and codes of older lists.
final class VersionEvidence {

    private final Set<HtcdsVersion> seen = EnumSet.noneOf(HtcdsVersion.class);
    private boolean laterThanFirst;
    private boolean oldCodes;
    private @Nullable HtcdsVersion declared;

    void declare(String number) {
        HtcdsVersion.of(number).ifPresent(version -> declared = version);
    }

    void sawField(Field field) {
        switch (field.standing()) {
            case RENAMED -> seen.add(HtcdsVersion.V0_2);
            case REMOVED -> seen.add(HtcdsVersion.V1_0);
            case CORE, OPTIONAL, DEPRECATED, DEPRECATED_CORE -> {
                if (field.versions().equals(List.of(HtcdsVersion.V2_0))) {
                    seen.add(HtcdsVersion.V2_0);
                }
                laterThanFirst |= !field.versions().contains(HtcdsVersion.V0_2);
            }
        }
    }

    void sawValue(Field field, Meaning meaning) {
        for (Meaning.Remark remark : meaning.remarks()) {
            oldCodes |= Conversions.standard()
                    .of(field, remark.value())
                    .filter(Conversions.Conversion::old)
                    .isPresent();
        }
    }

    /// The version that the file was most likely written in.
    HtcdsVersion version() {
        HtcdsVersion known = declared;
        if (known != null) {
            return known;
        }
        Optional<HtcdsVersion> latest = seen.stream().max(HtcdsVersion::compareTo);
        if (latest.isPresent()) {
            return latest.get();
        }
        return oldCodes && !laterThanFirst ? HtcdsVersion.V0_2 : HtcdsVersion.V2_0;
    }

    /// What to say about it.
    Finding note() {
        HtcdsVersion version = version();
        if (declared == null && seen.size() > 1) {
            return Finding.ofFile(Reason.VERSION_MIXED, version.number());
        }
        boolean known = declared != null || !seen.isEmpty() || version == HtcdsVersion.V0_2;
        return Finding.ofFile(known ? Reason.VERSION_READ : Reason.VERSION_ASSUMED, version.number());
    }
}
