package clew.platform.person;

import clew.platform.web.NavigationEntry;
import org.springframework.stereotype.Component;

/// The link to the requests to erase, in the main navigation.
@Component
final class ErasureLink implements NavigationEntry {

    private final Erasures erasures;

    ErasureLink(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public int order() {
        return 790;
    }

    @Override
    public String labelKey() {
        return "person.erasure.navigation";
    }

    @Override
    public String path() {
        return "/erasures";
    }

    @Override
    public boolean visible() {
        return erasures.mayList();
    }
}
