// A user of the SDK must get exactly one OkHttp and one Okio, and little besides.
List<File> jars = new File(basedir, 'target/classpath.txt').text
    .split(File.pathSeparator)
    .collect { new File(it.trim()) }
long bytes = jars.sum { it.length() }

println "The class path of a program that depends on sdk-generated: ${jars.size()} jars, ${bytes} bytes"
jars.each { println "  ${it.name} (${it.length()})" }

List<String> classes(File jar) {
  def zip = new java.util.zip.ZipFile(jar)
  try {
    return zip.entries().findAll { it.name.endsWith('.class') }*.name
  } finally {
    zip.close()
  }
}

assert jars.size() <= 12
boolean isOurs(File jar) { jar.name.startsWith('sdk-') }
assert jars.findAll { !isOurs(it) }.sum { it.length() } <= 3_500_000
assert bytes <= 5_000_000
assert jars.count { 'okhttp3/OkHttpClient.class' in classes(it) } == 1
assert jars.count { 'okio/Buffer.class' in classes(it) } == 1
assert jars.every { !classes(it).isEmpty() } : 'a jar without classes has no business here'
assert jars.find { it.name.startsWith('okhttp-jvm-5.') }
assert jars.find { it.name.startsWith('okio-jvm-3.18.') }
