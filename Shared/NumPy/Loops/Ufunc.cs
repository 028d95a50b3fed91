using TfNet.Engine;

namespace Tensorflow.NumPy.Loops;

/// <summary>Runs a row function over arrays: broadcasts them, converts their elements block by block, and makes or checks the output.</summary>
internal static unsafe class Ufunc
{
    /// <summary>Elements converted at a time where types differ.</summary>
    private const int Block = 1024;

    /// <summary>Elements from which on a dense operation is cut into parts for several threads.</summary>
    private const int ParallelFrom = 1 << 20;

    private const int ParallelBlock = 1 << 18;

    /// <summary>Applies a function of one array.</summary>
    public static NDArray Call(Loop loop, NDArray a, NDArray? output = null)
    {
        var result = output ?? NDArray.EmptyLike(a.Dims, loop.Output, a);
        if (output is not null)
            a = Separate(a, output);
        fixed (byte* target = &result.WritableStart)
        fixed (byte* source = &a.Start)
        {
            Run(loop, result.Dims, result.dtype, [(nint)source, (nint)target], [a.dtype, result.dtype],
                Layout.Stretch(a.Dims, a.Strides, result.Dims), result.Strides);
        }
        return result;
    }

    /// <summary>Applies a function of two arrays.</summary>
    public static NDArray Call(Loop loop, NDArray a, NDArray b, NDArray? output = null)
    {
        var dims = Layout.Broadcast(a.Dims, b.Dims);
        var result = output ?? NDArray.EmptyLike(dims, loop.Output, a, b);
        if (output is not null)
        {
            if (!dims.AsSpan().SequenceEqual(output.Dims) && !Layout.Broadcast(dims, output.Dims).AsSpan().SequenceEqual(output.Dims))
                throw new ValueError($"non-broadcastable output operand with shape {Layout.Text(output.Dims)} doesn't match the broadcast shape {Layout.Text(dims)}");
            (a, b) = (Separate(a, output), Separate(b, output));
        }
        (a, b) = (Prepared(a, loop.Input), Prepared(b, loop.Input));
        fixed (byte* target = &result.WritableStart)
        fixed (byte* first = &a.Start)
        fixed (byte* second = &b.Start)
        {
            Run(loop, result.Dims, result.dtype, [(nint)first, (nint)second, (nint)target], [a.dtype, b.dtype, result.dtype],
                Layout.Stretch(a.Dims, a.Strides, result.Dims), Layout.Stretch(b.Dims, b.Strides, result.Dims), result.Strides);
        }
        return result;
    }

    /// <summary>The elements in another number type.</summary>
    public static NDArray Convert(NDArray source, TF_DataType type) => Call(new Loop(Casting.Find(source.dtype, type), source.dtype, type), source);

    /// <summary>An array whose elements an output does not overwrite before they are read.</summary>
    public static NDArray Separate(NDArray input, NDArray output)
    {
        if (!ReferenceEquals(input.Memory, output.Memory))
            return input;
        var same = input.Offset == output.Offset && input.Dims.AsSpan().SequenceEqual(output.Dims) && input.Strides.AsSpan().SequenceEqual(output.Strides);
        return same ? input : input.copy();
    }

    /// <summary>A single number is converted once, not for every block.</summary>
    private static NDArray Prepared(NDArray input, TF_DataType type) => input.size == 1 ? input.astype(type, copy: false) : input;

    private static void Run(Loop loop, int[] dims, TF_DataType written, ReadOnlySpan<nint> starts, ReadOnlySpan<TF_DataType> types, params ReadOnlySpan<int[]> strides)
    {
        var operands = strides.Length;
        var converts = written != loop.Output;
        for (var k = 0; k < operands - 1; k++)
            converts |= types[k] != loop.Input;
        var walk = new StridedWalk(dims, starts, strides);
        if (walk.RowLength == 0)
            return;
        var args = stackalloc byte*[operands];
        var steps = stackalloc nint[operands];
        var casts = stackalloc nint[operands];
        for (var k = 0; k < operands; k++)
        {
            var needed = k == operands - 1 ? loop.Output : loop.Input;
            casts[k] = types[k] == needed ? 0
                : k == operands - 1 ? (nint)Casting.Find(needed, types[k]) : (nint)Casting.Find(types[k], needed);
        }
        do
        {
            for (var k = 0; k < operands; k++)
            {
                args[k] = walk.Row(k);
                steps[k] = walk.Step(k);
            }
            if (walk.RowLength >= ParallelFrom)
                RunParallel(loop, args, steps, casts, operands, walk.RowLength, converts);
            else
                RunRow(loop, args, steps, casts, operands, walk.RowLength, converts);
        }
        while (walk.Next());
    }

    private static void RunRow(Loop loop, byte** args, nint* steps, nint* casts, int operands, nint n, bool converts)
    {
        if (converts)
            RunConverting(loop, args, steps, casts, operands, n);
        else
            loop.Run(args, steps, n);
    }

    /// <summary>One long row in parts that do not depend on the number of threads; elements are independent of each other.</summary>
    private static void RunParallel(Loop loop, byte** args, nint* steps, nint* casts, int operands, nint n, bool converts)
    {
        var job = new RowJob(loop, args, steps, casts, operands, converts);
        Workers.ForRange(ref job, n, ParallelBlock);
    }

    /// <summary>A part of a row.</summary>
    private readonly struct RowJob(Loop loop, byte** args, nint* steps, nint* casts, int operands, bool converts) : IRangeJob
    {
        private readonly byte** _args = args;
        private readonly nint* _steps = steps;
        private readonly nint* _casts = casts;

        public void Run(long start, long end)
        {
            var moved = stackalloc byte*[operands];
            for (var k = 0; k < operands; k++)
                moved[k] = _args[k] + (nint)start * _steps[k];
            RunRow(loop, moved, _steps, _casts, operands, (nint)(end - start), converts);
        }
    }

    private static void RunConverting(Loop loop, byte** args, nint* steps, nint* casts, int operands, nint n)
    {
        var buffers = stackalloc byte[operands * Block * 8];
        var blockArgs = stackalloc byte*[operands];
        var blockSteps = stackalloc nint[operands];
        var pair = stackalloc byte*[2];
        var pairSteps = stackalloc nint[2];
        var inputSize = loop.Input.ElementSize();
        var outputSize = loop.Output.ElementSize();
        for (nint done = 0; done < n; done += Block)
        {
            var count = Math.Min(Block, n - done);
            for (var k = 0; k < operands; k++)
            {
                var here = args[k] + done * steps[k];
                if (casts[k] == 0)
                {
                    blockArgs[k] = here;
                    blockSteps[k] = steps[k];
                    continue;
                }
                blockArgs[k] = buffers + k * Block * 8;
                blockSteps[k] = k == operands - 1 ? outputSize : inputSize;
                if (k == operands - 1)
                    continue;
                pair[0] = here;
                pair[1] = blockArgs[k];
                (pairSteps[0], pairSteps[1]) = (steps[k], inputSize);
                ((delegate*<byte**, nint*, nint, void>)casts[k])(pair, pairSteps, count);
            }
            loop.Run(blockArgs, blockSteps, count);
            var last = operands - 1;
            if (casts[last] == 0)
                continue;
            pair[0] = blockArgs[last];
            pair[1] = args[last] + done * steps[last];
            (pairSteps[0], pairSteps[1]) = (outputSize, steps[last]);
            ((delegate*<byte**, nint*, nint, void>)casts[last])(pair, pairSteps, count);
        }
    }
}
