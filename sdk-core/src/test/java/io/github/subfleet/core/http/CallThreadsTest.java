package io.github.subfleet.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

class CallThreadsTest {
  private final ExecutorService threads = CallThreads.open();

  @AfterEach
  void stop() {
    threads.shutdown();
  }

  @Test
  void haveNamesAndDoNotKeepTheJvmFromEnding() throws Exception {
    assertThat(thread().getName()).isEqualTo("subfleet-1");
    assertThat(thread().isDaemon()).isTrue();
  }

  @Test
  @EnabledForJreRange(minVersion = 24)
  void areVirtualWhereVirtualThreadsMayWaitInSynchronizedCode() throws Exception {
    assertThat(Thread.class.getMethod("isVirtual").invoke(thread())).isEqualTo(true);
  }

  private Thread thread() throws Exception {
    return threads.submit(Thread::currentThread).get(1, TimeUnit.MINUTES);
  }
}
