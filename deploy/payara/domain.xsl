<?xml version="1.0" encoding="UTF-8"?>
<!--
  Turns the domain.xml that Payara ships into ours: one HTTP listener, administration on the loopback only, nothing else
  open. Operators and the local launcher use the same file:

    xsltproc -stringparam http.port 8080 -stringparam heap 1g domain.xsl domain1/config/domain.xml > new.xml
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:param name="http.address" select="'0.0.0.0'"/>
  <xsl:param name="http.port" select="'8080'"/>
  <xsl:param name="admin.port" select="'4848'"/>
  <xsl:param name="heap" select="'768m'"/>
  <!-- further JVM options, separated by blanks -->
  <xsl:param name="jvm.options" select="''"/>

  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
  </xsl:template>

  <!-- the model for further instances: unused, but a domain without one counts as old and does not start -->
  <xsl:template match="config[@name='default-config']">
    <xsl:copy-of select="."/>
  </xsl:template>

  <!-- the data grid opens ports to the network and Ba Sao keeps nothing in it -->
  <xsl:template match="hazelcast-runtime-configuration|hazelcast-config-specific-configuration">
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:attribute name="enabled">false</xsl:attribute>
      <xsl:apply-templates select="node()"/>
    </xsl:copy>
  </xsl:template>

  <!-- remote management, remote calls and messages would each listen on all addresses -->
  <xsl:template match="jmx-connector/@address">
    <xsl:attribute name="address">127.0.0.1</xsl:attribute>
    <xsl:attribute name="enabled">false</xsl:attribute>
  </xsl:template>
  <xsl:template match="iiop-listener"/>
  <xsl:template match="iiop-service">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
    <jms-service type="DISABLED" default-jms-host="none"><jms-host name="none" host="127.0.0.1"/></jms-service>
  </xsl:template>
  <xsl:template match="network-listener[@name='http-listener-2']|protocol[@name='http-listener-2']"/>
  <xsl:template match="virtual-server[@id='server']/@network-listeners">
    <xsl:attribute name="network-listeners">http-listener-1</xsl:attribute>
  </xsl:template>

  <xsl:template match="network-listener[@name='http-listener-1']/@port">
    <xsl:attribute name="address"><xsl:value-of select="$http.address"/></xsl:attribute>
    <xsl:attribute name="port"><xsl:value-of select="$http.port"/></xsl:attribute>
  </xsl:template>
  <xsl:template match="network-listener[@name='admin-listener']/@port">
    <xsl:attribute name="address">127.0.0.1</xsl:attribute>
    <xsl:attribute name="port"><xsl:value-of select="$admin.port"/></xsl:attribute>
  </xsl:template>

  <!-- pages are text: compress them, and do not tell which server sends them -->
  <xsl:template match="protocol[@name='http-listener-1']/http">
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:attribute name="compression">on</xsl:attribute>
      <xsl:attribute name="compression-min-size-bytes">1024</xsl:attribute>
      <xsl:attribute name="compressable-mime-type">text/html,text/css,text/plain,text/csv,application/javascript,text/javascript,application/json,application/problem+json,application/xml,image/svg+xml</xsl:attribute>
      <xsl:attribute name="server-header">false</xsl:attribute>
      <xsl:attribute name="xpowered-by">false</xsl:attribute>
      <xsl:apply-templates select="node()"/>
    </xsl:copy>
  </xsl:template>

  <!-- the server's own /metrics, /health and /openapi: open to everybody, and the application brings what it needs itself -->
  <xsl:template match="microprofile-metrics-configuration">
    <microprofile-metrics-configuration enabled="false"/>
    <microprofile-healthcheck-configuration enabled="false"/>
    <microprofile-openapi-configuration enabled="false"/>
  </xsl:template>

  <!-- remote shell and the watcher of a drop-in folder: never used -->
  <xsl:template match="jvm-options[contains(., '-Dosgi.shell.') or contains(., '-Dgosh.') or contains(., '-Dfelix.fileinstall.')
                       or contains(., '-Dorg.glassfish.additionalOSGiBundlesToStart')]"/>

  <xsl:template match="jvm-options[starts-with(., '-Xmx')]">
    <jvm-options>-Xmx<xsl:value-of select="$heap"/></jvm-options>
    <jvm-options>-Dfile.encoding=UTF-8</jvm-options>
    <!-- a resource bundle falls back to the language of the JVM before the base file, see messages_vi -->
    <jvm-options>-Duser.language=vi</jvm-options>
    <jvm-options>-Duser.timezone=UTC</jvm-options>
    <xsl:call-template name="further">
      <xsl:with-param name="options" select="normalize-space($jvm.options)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="further">
    <xsl:param name="options"/>
    <xsl:if test="$options">
      <jvm-options><xsl:value-of select="substring-before(concat($options, ' '), ' ')"/></jvm-options>
      <xsl:call-template name="further">
        <xsl:with-param name="options" select="substring-after($options, ' ')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
