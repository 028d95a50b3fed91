using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>A function of a matrix' elements and their column. Make it a struct that holds what it reads.</summary>
internal interface IColumnFunction
{
    V Apply<S, V, A>(A access, long at, long column) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess;
}

/// <summary>y[r, c] = f(r, c), float32.</summary>
internal static unsafe class ColumnMap
{
    public static void Run<TFunction>(TFunction f, float* y, long rows, long columns) where TFunction : struct, IColumnFunction
    {
        var job = new Job<TFunction>(f, y, columns);
        Workers.ForRange(ref job, rows, Blocks.Rows(columns));
    }

    /// <summary>y[c] = f(0, c): one row.</summary>
    public static void Row<TFunction>(TFunction f, float* y, long columns) where TFunction : struct, IColumnFunction
    {
        var action = new Action<TFunction>(f, y, 0, 1, columns);
        SimdWidth.Run(ref action);
    }

    private readonly struct Job<TFunction>(TFunction f, float* y, long columns) : IRangeJob where TFunction : struct, IColumnFunction
    {
        public void Run(long start, long end)
        {
            var action = new Action<TFunction>(f, y, start, end, columns);
            SimdWidth.Run(ref action);
        }
    }

    private readonly struct Action<TFunction>(TFunction f, float* y, long start, long end, long columns) : ISimdAction where TFunction : struct, IColumnFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var function = f;
            for (var row = start; row < end; row++)
            {
                var at = row * columns;
                long c = 0;
                for (; c <= columns - S.Count; c += S.Count)
                    S.Store(function.Apply<S, V, AllLanes>(default, at + c, c), y + at + c);
                if (c < columns)
                {
                    var rest = new FirstLanes((int)(columns - c));
                    rest.Store<S, V>(function.Apply<S, V, FirstLanes>(rest, at + c, c), y + at + c);
                }
            }
        }
    }
}
