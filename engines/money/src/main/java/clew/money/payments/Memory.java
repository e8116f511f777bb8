package clew.money.payments;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Memory outside the heap, in large pages where the system gives them.
///
/// What tracing costs is mostly the way to memory, and with small pages each place that is looked up costs a
/// second way, to find the page. On Linux a large room is asked for with the advice that large pages suit it
/// (`madvise`, `MADV_HUGEPAGE`), which a system set to `madvise` or `always` follows; everywhere else, and
/// where the virtual machine was not started with `--enable-native-access`, the room is an ordinary one. Only
/// the speed depends on it.
public final class Memory {

    private static final long LARGE = 4L << 20;
    private static final long PAGE = 2L << 20;
    private static final int READ_AND_WRITE = 3;
    private static final int PRIVATE_ANONYMOUS_NOT_RESERVED = 0x4022;
    private static final int HUGE_PAGES = 14;

    private Memory() {}

    /// A room of zeros.
    ///
    /// @param arena keeps it for as long as it is open
    public static MemorySegment room(Arena arena, long bytes) {
        if (bytes < LARGE || !isLinux() || !Memory.class.getModule().isNativeAccessEnabled()) {
            return arena.allocate(Math.max(1, bytes), 64).asSlice(0, bytes);
        }
        try {
            return Linux.room(arena, bytes);
        } catch (OutOfMemoryError | RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException("the system gave no memory", failed);
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").equals("Linux") && ValueLayout.ADDRESS.byteSize() == 8;
    }

    /// The system's own functions; whether they may be called is asked before.
    @SuppressWarnings("restricted")
    private static final class Linux {
        private static final MethodHandle MMAP = function(
                "mmap",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_LONG));
        private static final MethodHandle MADVISE = function(
                "madvise",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
        private static final MethodHandle MUNMAP = function(
                "munmap", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));

        private static MethodHandle function(String name, FunctionDescriptor of) {
            SymbolLookup library = Linker.nativeLinker().defaultLookup();
            return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), of);
        }

        static MemorySegment room(Arena arena, long bytes) throws Throwable {
            long length = bytes + PAGE;
            long address = (long) MMAP.invokeExact(0L, length, READ_AND_WRITE, PRIVATE_ANONYMOUS_NOT_RESERVED, -1, 0L);
            if (address == -1) {
                throw new OutOfMemoryError("the system has no " + bytes + " bytes");
            }
            int _ = (int) MADVISE.invokeExact(address, length, HUGE_PAGES);
            MemorySegment all =
                    MemorySegment.ofAddress(address).reinterpret(length, arena, _ -> giveBack(address, length));
            return all.asSlice(-address & PAGE - 1, bytes);
        }

        private static void giveBack(long address, long length) {
            try {
                int _ = (int) MUNMAP.invokeExact(address, length);
            } catch (Throwable failed) {
                throw new IllegalStateException("the system took no memory back", failed);
            }
        }
    }
}
