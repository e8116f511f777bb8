package clew.platform.exchange;

import clew.platform.web.NavigationEntry;
import org.springframework.stereotype.Component;

/// The link to import and export.
@Component
class ExchangeNavigation implements NavigationEntry {

    private static final int ORDER = 600;

    private final Imports imports;
    private final Exports exports;

    ExchangeNavigation(Imports imports, Exports exports) {
        this.imports = imports;
        this.exports = exports;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String labelKey() {
        return "exchange.navigation";
    }

    @Override
    public String path() {
        return "/exchange";
    }

    @Override
    public boolean visible() {
        return imports.allowed() || exports.allowed();
    }
}
