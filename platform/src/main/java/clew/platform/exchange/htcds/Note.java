package clew.platform.exchange.htcds;

import java.util.List;

/// Something that was noted in one or more rows: the same reason, column and value, and how often.
public record Note(Reason reason, String column, String value, List<String> details, int rows, int firstLine) {}
