package io.github.subfleet.sandbox.junit;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxBuilder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a {@link Sandbox} before tests and closes it after them. Test methods, lifecycle methods and constructors may
 * have a parameter of that type.
 *
 * <pre>{@code
 * class TreasuryTest {
 *   @RegisterExtension
 *   static final SandboxExtension SANDBOX = SandboxExtension.with(s -> s.subAccounts(3));
 *
 *   @Test
 *   void paysTheDesks(Sandbox sandbox) {
 *     // ...
 *   }
 * }
 * }</pre>
 *
 * <p>In a static field, as above, or with {@code @ExtendWith(SandboxExtension.class)}, the tests of a class share one
 * sandbox; in a field that is not static each test has its own. What goes wrong by a test's own rules does not go wrong in
 * the next one: after each test, {@link Sandbox#faults} are those of the builder again.
 */
public final class SandboxExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver {
  private final Consumer<SandboxBuilder> settings;
  private @Nullable Sandbox sandbox;
  private @Nullable String startedFor;

  /** An extension whose sandbox has the defaults. */
  public SandboxExtension() {
    this(builder -> {});
  }

  private SandboxExtension(Consumer<SandboxBuilder> settings) {
    this.settings = settings;
  }

  /**
   * An extension whose sandbox is set up your way.
   *
   * @param settings sets the builder up, each time before a sandbox is started
   * @return the extension
   */
  public static SandboxExtension with(Consumer<SandboxBuilder> settings) {
    return new SandboxExtension(settings);
  }

  /**
   * The sandbox that is running.
   *
   * @return the sandbox
   * @throws IllegalStateException outside the tests that the extension is registered for
   */
  public Sandbox sandbox() {
    if (sandbox == null) {
      throw new IllegalStateException("the sandbox runs only while tests do");
    }
    return sandbox;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    start(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    stop(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Sandbox.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return sandbox();
  }

  private void start(ExtensionContext context) {
    if (sandbox == null) {
      SandboxBuilder builder = Sandbox.builder();
      settings.accept(builder);
      sandbox = builder.start();
      startedFor = context.getUniqueId();
    }
  }

  private void stop(ExtensionContext context) {
    if (sandbox == null) {
      return;
    }
    if (context.getUniqueId().equals(startedFor)) {
      sandbox.close();
      sandbox = null;
    } else {
      sandbox.faults().reset();
    }
  }
}
