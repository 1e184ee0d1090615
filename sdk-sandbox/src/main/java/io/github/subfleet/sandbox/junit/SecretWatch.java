package io.github.subfleet.sandbox.junit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Fails tests that show secrets: API keys, shared secrets, private keys, signatures, passwords. It looks through everything
 * that is printed to {@code System.out} and {@code System.err}, everything that is logged with {@code java.util.logging} at
 * any level, and the exceptions that tests end with.
 *
 * <p>Secrets are known by what they look like, so that those of a sandbox are found as well as real ones; text that looks
 * like one, such as a SHA-256 sum, is taken for one. Passphrases look like nothing: the configuration parameter {@value
 * #WORDS} of JUnit names those of the tests, with commas between them. What MockWebServer logs of the requests that it gets
 * does not count. What is logged between tests, perhaps by another thread, counts against the next one, or against its
 * class. Tests that run side by side are not told apart: one of them fails.
 *
 * <p>Use it with {@code @ExtendWith(SecretWatch.class)}, or for all tests of a module by naming it in {@code
 * META-INF/services/org.junit.jupiter.api.extension.Extension} and setting {@code
 * junit.jupiter.extensions.autodetection.enabled} to true.
 */
public final class SecretWatch
    implements BeforeAllCallback,
        BeforeEachCallback,
        TestExecutionExceptionHandler,
        AfterEachCallback,
        AfterAllCallback {
  /** The configuration parameter with texts that are secrets, too: passphrases, say. */
  public static final String WORDS = "subfleet.secretWatch.words";

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(SecretWatch.class);

  /** For JUnit. */
  public SecretWatch() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    recording(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    recording(context);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    check(context, trace.toString(), "threw " + thrown.getClass().getName() + " with");
    throw thrown;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    check(context, recording(context).take(), "printed or logged");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    check(context, recording(context).take(), "printed or logged");
  }

  /** One for the whole run: closed by JUnit at its end. */
  private static Recording recording(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Recording.class, key -> new Recording(), Recording.class);
  }

  private static void check(ExtensionContext context, String text, String how) {
    List<Finding> findings = Finding.in(text, words(context));
    if (!findings.isEmpty()) {
      throw new AssertionError("The test " + how + " what looks like a secret: " + findings);
    }
  }

  private static List<String> words(ExtensionContext context) {
    return context
        .getConfigurationParameter(WORDS, words -> List.of(words.trim().split("\\s*,\\s*")))
        .orElse(List.of());
  }
}
