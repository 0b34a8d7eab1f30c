/** Starts a cluster of Apache Spark on this machine: one master and two workers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MASTER = 'spark://127.0.0.1:7977';

const stop = ({ pid }: ChildProcess): void => {
  // The script starts Java in its process group.
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
};

/** Starts the cluster, and passes its address to `action`. It needs SPARK_HOME. */
export const withSparkCluster = async (action: (master: string) => Promise<void>): Promise<void> => {
  const home = process.env.SPARK_HOME ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'tactful-spark-'));
  const begin = (...args: readonly string[]): ChildProcess =>
    spawn(join(home, 'bin/spark-class'), args, {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, SPARK_WORKER_DIR: folder, SPARK_LOG_DIR: folder, SPARK_LOCAL_IP: '127.0.0.1' },
    });
  const host = ['--host', '127.0.0.1', '--webui-port', '0'];
  const worker = ['org.apache.spark.deploy.worker.Worker', ...host, '--cores', '1', '--memory', '1g', MASTER];
  const processes = [
    begin('org.apache.spark.deploy.master.Master', ...host, '--port', '7977'),
    begin(...worker),
    begin(...worker),
  ];
  try {
    await action(MASTER);
  } finally {
    for (const child of processes) stop(child);
    rmSync(folder, { recursive: true, force: true });
  }
};
