# The job on a Flink cluster: Flink's own image with the job's jar.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests -pl pipeline -am package

FROM flink:2.3.0-java17
COPY --from=build --chown=flink:flink /src/pipeline/target/earshot-job.jar /opt/flink/usrlib/earshot-job.jar
