using System.Globalization;
using System.Runtime.CompilerServices;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Runs blocks of work on the engine's threads. How work is cut must not depend on <see cref="Count"/>: then results are the same bits for any number of threads.
/// A call allocates nothing; a call from inside a block runs its blocks one after the other.
/// </summary>
public static unsafe class Workers
{
    /// <summary>The environment variable that sets the number of threads.</summary>
    public const string Variable = "TFNET_NUM_THREADS";

    private const int Limit = 1024;
    private static readonly Lock s_lock = new();
    private static WorkerPool? s_pool;
    private static int s_runs;

    /// <summary>Whether so many graphs run at once that each thread has one: then each runs on its own thread, and nobody waits or spins for a part of another.</summary>
    internal static bool IsCrowded => Volatile.Read(ref s_runs) >= Math.Max(2, Pool.Count);

    /// <summary>How many threads work, the caller's included. It may exceed the number of cores.</summary>
    /// <exception cref="ValueError">The number, or that of the environment variable, is not between 1 and 1024.</exception>
    public static int Count
    {
        get => Pool.Count;
        set => Pool.Count = value is >= 1 and <= Limit
            ? value
            : throw new ValueError($"The number of threads must lie between 1 and {Limit}. Received: {value}.");
    }

    /// <summary>Says that a graph begins to run on this thread.</summary>
    internal static void EnterRun() => Interlocked.Increment(ref s_runs);

    /// <summary>Says that it has run.</summary>
    internal static void LeaveRun() => Interlocked.Decrement(ref s_runs);

    /// <summary>Runs all blocks of a job and returns when they are done.</summary>
    /// <param name="job">The job; blocks share it by reference.</param>
    /// <param name="blocks">How many blocks there are.</param>
    public static void For<TJob>(ref TJob job, int blocks) where TJob : struct, IParallelJob, allows ref struct
    {
        if (blocks <= 1 || IsCrowded || !Pool.TryRun(&Invoke<TJob>, Address(ref job), blocks))
        {
            for (var block = 0; block < blocks; block++)
                job.Run(block);
        }
    }

    /// <summary>Runs a job over <paramref name="count"/> elements in blocks of <paramref name="blockSize"/>.</summary>
    public static void ForRange<TJob>(ref TJob job, long count, long blockSize) where TJob : struct, IRangeJob
    {
        if (count <= blockSize)
        {
            if (count > 0)
                job.Run(0, count);
            return;
        }
        var cut = new RangeBlocks<TJob>(ref job, count, blockSize);
        For(ref cut, checked((int)((count + blockSize - 1) / blockSize)));
    }

    // Made by the first call and not by a static initializer: what is wrong with the environment variable is said then, and not wrapped.
    private static WorkerPool Pool => Volatile.Read(ref s_pool) ?? MakePool();

    private static WorkerPool MakePool()
    {
        lock (s_lock)
            return s_pool ??= new WorkerPool(Initial());
    }

    private static int Initial()
    {
        var text = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(text))
            return Math.Clamp(Environment.ProcessorCount, 1, Limit);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Limit
            ? count
            : throw new ValueError($"The environment variable {Variable} must be a number between 1 and {Limit}. Received: '{text}'.");
    }

    // The job lives in a caller's frame, which outlasts the call: its address is fixed.
#pragma warning disable CS8500
    private static void* Address<TJob>(ref TJob job) where TJob : struct, allows ref struct => Unsafe.AsPointer(ref job);

    private static void Invoke<TJob>(void* job, int block) where TJob : struct, IParallelJob, allows ref struct => (*(TJob*)job).Run(block);
#pragma warning restore CS8500

    private readonly ref struct RangeBlocks<TJob>(ref TJob job, long count, long blockSize) : IParallelJob where TJob : struct, IRangeJob
    {
        private readonly ref TJob _job = ref job;

        public void Run(int block)
        {
            var start = block * blockSize;
            _job.Run(start, Math.Min(start + blockSize, count));
        }
    }
}
