using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Memory;

/// <summary>What is too large is said by an exception whose message a program that ends shows: not by OutOfMemoryException.</summary>
public sealed class AllocationTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData((long)int.MaxValue)]
    [InlineData(1L << 40)]
    [InlineData(long.MaxValue)]
    public void A_block_that_is_too_large_says_what_was_asked_for_and_what_to_do(long bytes)
    {
        var error = Assert.Throws<MemoryError>(() => Storage.Allocate(bytes));
        Assert.Contains($"Unable to allocate {bytes:N0} bytes: one array can hold {Storage.MaxBytes:N0}.", error.Message, StringComparison.Ordinal);
        Assert.Contains("smaller batches", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bytes_of_a_specification_do_not_wrap_around()
    {
        Assert.Equal(long.MaxValue, new TensorSpec(TF_DataType.TF_DOUBLE, new Shape(1L << 31, 1L << 30)).Bytes);
        Assert.Equal(long.MaxValue, new TensorSpec(TF_DataType.TF_DOUBLE, new Shape(1L << 31, 1L << 31)).Bytes);
        Assert.Equal(1L << 62, new TensorSpec(TF_DataType.TF_FLOAT, new Shape(1L << 30, 1L << 30)).Bytes);
        Assert.Throws<MemoryError>(() => TensorValue.Zeros(new TensorSpec(TF_DataType.TF_DOUBLE, new Shape(1L << 31, 1L << 30))));
        Assert.Throws<MemoryError>(() => TensorValue.Uninitialized(new TensorSpec(TF_DataType.TF_UINT8, new Shape(1L << 31, 1L << 31))));
    }
}
