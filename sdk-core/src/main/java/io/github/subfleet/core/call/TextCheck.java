package io.github.subfleet.core.call;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the bytes of a JSON document are text, piece by piece. They must be UTF-8: Okio puts a replacement character
 * wherever they are not, so that an answer that was damaged on its way would pass for one that says something else. And no
 * escape may stand for half a surrogate pair, which JSON can spell but no encoding can express, so that it could never be
 * sent or stored as it came. Not thread-safe.
 */
final class TextCheck {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long BACKSLASHES = '\\' * LOW_BITS;
  private static final int HEX_DIGITS = 4;

  /** How many bytes of the character are still due. */
  private int due;

  /** What the next of them may be: the first one after the lead byte is restricted after some. */
  private int lowest;

  private int highest;

  private Escape escape = Escape.NONE;
  private int digits;
  private int codeUnit;

  /** Whether an escape was the first half of a pair, which the second has to follow at once. */
  private boolean halfDue;

  private @Nullable String problem;

  /** Takes the next bytes, and says whether all is well so far. */
  boolean accepts(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && problem == null) {
      if (due == 0 && escape == Escape.NONE && !halfDue) {
        i = skipPlain(bytes, i, to);
      }
      if (i < to) {
        take(bytes[i] & 0xFF);
        i++;
      }
    }
    return problem == null;
  }

  /** Says whether the bytes so far do not break off within a character. */
  boolean isComplete() {
    if (due > 0) {
      problem = "is not UTF-8";
    }
    return problem == null;
  }

  /** What is wrong with the text, null if nothing is known yet. */
  @Nullable
  String problem() {
    return problem;
  }

  /** Almost all that the exchange sends is ASCII without escapes, so that is looked through eight bytes at a time. */
  private static int skipPlain(byte[] bytes, int from, int to) {
    int i = from;
    while (i + Long.BYTES <= to) {
      long eight = (long) LONGS.get(bytes, i);
      // To subtract 1 from a byte sets its high bit if it is 0, and so if the byte was a backslash.
      long marks = eight | ((eight ^ BACKSLASHES) - LOW_BITS);
      if ((marks & HIGH_BITS) != 0) {
        break;
      }
      i += Long.BYTES;
    }
    while (i < to && bytes[i] >= 0 && bytes[i] != '\\') {
      i++;
    }
    return i;
  }

  private void take(int next) {
    if (due > 0) {
      goOn(next);
    } else if (next >= 0x80) {
      escape = Escape.NONE;
      checkHalf(!halfDue);
      start(next);
    } else if (escape == Escape.BACKSLASH) {
      escaped(next);
    } else if (escape == Escape.DIGITS) {
      digit(Character.digit(next, 16));
    } else if (next == '\\') {
      escape = Escape.BACKSLASH;
    } else {
      checkHalf(!halfDue);
    }
  }

  private void escaped(int next) {
    boolean isCodeUnit = next == 'u';
    escape = isCodeUnit ? Escape.DIGITS : Escape.NONE;
    digits = 0;
    codeUnit = 0;
    checkHalf(isCodeUnit || !halfDue);
  }

  /** What is not a digit is no JSON either, and who reads it will say so. */
  private void digit(int value) {
    codeUnit = codeUnit << 4 | value;
    digits++;
    if (digits == HEX_DIGITS) {
      escape = Escape.NONE;
      checkHalf(halfDue == Character.isLowSurrogate((char) codeUnit));
      halfDue = Character.isHighSurrogate((char) codeUnit);
    }
  }

  private void checkHalf(boolean isWhole) {
    if (!isWhole) {
      problem = "has half a surrogate pair";
    }
  }

  private void start(int lead) {
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
      problem = "is not UTF-8";
    }
  }

  private void goOn(int next) {
    if (next < lowest || next > highest) {
      problem = "is not UTF-8";
    }
    due--;
    lowest = 0x80;
    highest = 0xBF;
  }

  /** How far an escape has come. */
  private enum Escape {
    NONE,
    BACKSLASH,
    DIGITS
  }
}
