package io.github.subfleet.core.call;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells whether bytes are UTF-8, piece by piece. Okio puts a replacement character wherever they are not, so that an answer
 * that was damaged on its way would pass for one that says something else. Not thread-safe.
 */
final class Utf8Check {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** How many bytes of the character are still due. */
  private int due;

  /** What the next of them may be: the first one after the lead byte is restricted after some. */
  private int lowest;

  private int highest;

  /** Takes the next bytes, and says whether all is well so far. */
  boolean accepts(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (due == 0) {
        i = skipAscii(bytes, i, to);
        if (i == to) {
          return true;
        }
      }
      int next = bytes[i] & 0xFF;
      if (due == 0 ? !start(next) : !goOn(next)) {
        return false;
      }
      i++;
    }
    return true;
  }

  /** Whether the bytes so far do not break off within a character. */
  boolean isComplete() {
    return due == 0;
  }

  /** Almost all that the exchange sends is ASCII, so that is looked through eight bytes at a time. */
  private static int skipAscii(byte[] bytes, int from, int to) {
    int i = from;
    while (i + Long.BYTES <= to && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
      i += Long.BYTES;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  private boolean start(int lead) {
    lowest = 0x80;
    highest = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
      due = 1;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
      due = 2;
      lowest = lead == 0xE0 ? 0xA0 : lowest;
      highest = lead == 0xED ? 0x9F : highest;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      due = 3;
      lowest = lead == 0xF0 ? 0x90 : lowest;
      highest = lead == 0xF4 ? 0x8F : highest;
    } else {
      return false;
    }
    return true;
  }

  private boolean goOn(int next) {
    if (next < lowest || next > highest) {
      return false;
    }
    due--;
    lowest = 0x80;
    highest = 0xBF;
    return true;
  }
}
