package clew.money.report;

import clew.money.Sha256;
import clew.money.report.SchedulePage.Part;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/// A schedule as a PDF that prints: A4 across, tables with their heads repeated on each page, numbered pages.
///
/// The writer of PDF puts the time and a random number into each file, and another into the names of its fonts; here
/// the time is left out and the number taken from the content, so that the same schedule is the same file. Latin, Greek
/// and Cyrillic letters are there.
public final class SchedulePdf {

    private static final Pattern SUBSET = Pattern.compile("/[A-Z]{6}\\+Liberation");
    private static final Pattern DATE = Pattern.compile("/CreationDate\\(D:[^)]{1,30}\\)");
    private static final Pattern ID = Pattern.compile("/ID \\[<([0-9a-f]{32})><([0-9a-f]{32})>]");

    private final Font text;
    private final Font small;
    private final Font bold;
    private final Font heading;

    private SchedulePdf() throws IOException {
        BaseFont plain = font("LiberationSans-Regular.ttf");
        BaseFont strong = font("LiberationSans-Bold.ttf");
        text = new Font(plain, 9);
        small = new Font(plain, 7.5f);
        bold = new Font(strong, 7.5f);
        heading = new Font(strong, 12);
    }

    private static BaseFont font(String name) throws IOException {
        try (InputStream bytes = BaseFont.class.getClassLoader().getResourceAsStream("liberation/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("the font " + name + " is missing");
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes.readAllBytes(), null);
        }
    }

    /// The bytes of the file.
    ///
    /// @param title what stands at its head
    public static byte[] of(String title, List<Part> parts) {
        try {
            return new SchedulePdf().write(title, parts);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] write(String title, List<Part> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4.rotate(), 36, 36, 36, 40);
        PdfWriter.getInstance(document, bytes);
        document.addTitle(title);
        document.setFooter(footer());
        document.open();
        document.add(new Paragraph(title, new Font(heading.getBaseFont(), 16)));
        for (Part part : parts) {
            Paragraph head = new Paragraph(part.heading(), heading);
            head.setSpacingBefore(12);
            head.setSpacingAfter(4);
            document.add(head);
            part.sentences().forEach(sentence -> document.add(new Paragraph(sentence, text)));
            if (!part.columns().isEmpty() && !part.rows().isEmpty()) {
                document.add(table(part));
            }
        }
        document.close();
        return settled(bytes.toByteArray());
    }

    private HeaderFooter footer() {
        HeaderFooter footer = new HeaderFooter(new Phrase("", small), true);
        footer.setAlignment(Element.ALIGN_RIGHT);
        footer.setBorder(0);
        return footer;
    }

    private PdfPTable table(Part part) {
        PdfPTable table = new PdfPTable(part.columns().size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setHeaderRows(1);
        part.columns().forEach(column -> table.addCell(cell(column, bold)));
        part.rows().forEach(row -> row.forEach(value -> table.addCell(cell(value, small))));
        return table;
    }

    private static PdfPCell cell(String value, Font font) {
        PdfPCell cell = new PdfPCell(new Phrase(value, font));
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(new Color(0xB9C9CA));
        cell.setPadding(3);
        if (value.matches("-?\\d+([.,]\\d+)?")) {
            cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        }
        return cell;
    }

    /// The file with what is random in it put right; nothing changes its length.
    private static byte[] settled(byte[] written) {
        String text = new String(written, StandardCharsets.ISO_8859_1);
        String named = SUBSET.matcher(text).replaceAll("/CLEWAA+Liberation");
        named = DATE.matcher(named).replaceAll(found -> " ".repeat(found.group().length()));
        Matcher id = ID.matcher(named);
        if (!id.find()) {
            throw new IllegalStateException("a PDF without an identifier");
        }
        String without = named.substring(0, id.start()) + named.substring(id.end());
        MessageDigest digest = Sha256.digest();
        digest.update(without.getBytes(StandardCharsets.ISO_8859_1));
        String hash = Sha256.hex(digest).substring(0, 32);
        String settled =
                named.substring(0, id.start()) + "/ID [<%1$s><%1$s>]".formatted(hash) + named.substring(id.end());
        return settled.getBytes(StandardCharsets.ISO_8859_1);
    }
}
