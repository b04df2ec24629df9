package chancery.gazetteer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that an index keeps of one item.
 *
 * @param names      what it is called, its label first
 * @param localNames its names in languages other than English
 * @param background statements about it
 */
public record Entry(Item item, List<Candidate> names, List<LocalName> localNames, List<Background> background) {
    /** What {@link DataOutputStream#writeUTF} takes for sure: three bytes a character at most. */
    private static final int LONGEST = 65_535 / 3;

    public Entry {
        names = List.copyOf(names);
        localNames = List.copyOf(localNames);
        background = List.copyOf(background);
    }

    /** Written by {@link #bytes}; the form belongs to {@link Manifest#FORMAT}. */
    static Entry of(byte[] bytes, int offset, int length) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
            Item item = item(in);
            List<Candidate> names = new ArrayList<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                names.add(new Candidate(item, in.readUTF(), NameType.values()[in.readByte()]));
            }
            List<LocalName> local = new ArrayList<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                local.add(new LocalName(in.readUTF(), in.readUTF()));
            }
            List<Background> background = new ArrayList<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                background.add(new Background(item.key(), in.readUTF(), in.readUTF(), optional(in), optional(in)));
            }
            return new Entry(item, names, local, background);
        } catch (IOException e) {
            throw new UncheckedIOException("the index has an entry that cannot be read; build it anew", e);
        }
    }

    private static Item item(DataInputStream in) throws IOException {
        String key = in.readUTF();
        Kind kind = Kind.valueOf(in.readUTF());
        String label = in.readUTF();
        Optional<String> country = optional(in);
        List<String> capitalOf = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            capitalOf.add(in.readUTF());
        }
        Optional<Item.Point> point = in.readBoolean()
                ? Optional.of(new Item.Point(in.readDouble(), in.readDouble())) : Optional.empty();
        return new Item(key, kind, label, country, capitalOf, point, in.readDouble());
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(item.key());
            out.writeUTF(item.kind().name());
            out.writeUTF(cut(item.label()));
            write(out, item.country());
            out.writeShort(size(item.capitalOf()));
            for (String state : first(item.capitalOf())) {
                out.writeUTF(state);
            }
            out.writeBoolean(item.point().isPresent());
            if (item.point().isPresent()) {
                out.writeDouble(item.point().get().latitude());
                out.writeDouble(item.point().get().longitude());
            }
            out.writeDouble(item.weight());
            writeNames(out);
            writeBackground(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void writeNames(DataOutputStream out) throws IOException {
        out.writeShort(size(names));
        for (Candidate name : first(names)) {
            out.writeUTF(cut(name.name()));
            out.writeByte(name.type().ordinal());
        }
        out.writeShort(size(localNames));
        for (LocalName name : first(localNames)) {
            out.writeUTF(name.language());
            out.writeUTF(cut(name.name()));
        }
    }

    private void writeBackground(DataOutputStream out) throws IOException {
        out.writeShort(size(background));
        for (Background known : first(background)) {
            out.writeUTF(known.property());
            out.writeUTF(cut(known.value()));
            write(out, known.since());
            write(out, known.until());
        }
    }

    private static void write(DataOutputStream out, Optional<String> value) throws IOException {
        out.writeUTF(value.orElse(""));
    }

    private static Optional<String> optional(DataInputStream in) throws IOException {
        return Optional.of(in.readUTF()).filter(value -> !value.isEmpty());
    }

    private static int size(List<?> list) {
        return Math.min(list.size(), 0xFFFF);
    }

    private static <T> List<T> first(List<T> list) {
        return list.subList(0, size(list));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
